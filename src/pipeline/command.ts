import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isCode, isRunning, PartlyWritten } from './files.ts';
import { Refusal, refusalOf } from './problems.ts';

/** The folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Held by a command that writes, from before it reads what it changes. */
const LOCK = `${ROOT}src/facts/.lock`;

/**
 * Runs a command. A refusal ends it with 1 and its sentences on standard error; another error is a mistake of ours and keeps its stack.
 */
export async function runCommand(run: () => void | Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		if (!(error instanceof Refusal || error instanceof PartlyWritten)) throw error;
		printError(error.message);
		if (error instanceof Refusal) printError('Nothing was written.');
		process.exitCode = 1;
	}
}

/**
 * Runs a function that reads tables and writes files, while no other command does. The lock is a file with the id of the process that
 * holds it; a lock whose process no longer runs is taken over.
 * @throws {Refusal} while another command holds the lock; and errors of `run`
 */
export function whileWriting<T>(run: () => T): T {
	acquireLock(LOCK);
	try {
		return run();
	} finally {
		rmSync(LOCK, { force: true });
	}
}

function acquireLock(path: string): void {
	const own = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`);
	try {
		writeFileSync(own, String(process.pid));
		// A link appears with its content, so that nobody reads an empty lock.
		while (!hasLinked(own, path)) {
			const holder = holderOf(path);
			if (holder === undefined) continue;
			if (isRunning(holder))
				throw new Refusal(
					`Another command (process ${holder}) is writing. Wait for it; if it is no command of this project, delete ${path}.`,
				);
			rmSync(path, { force: true });
		}
	} catch (error) {
		throw refusalOf(path, error);
	} finally {
		rmSync(own, { force: true });
	}
}

function hasLinked(own: string, path: string): boolean {
	try {
		linkSync(own, path);
		return true;
	} catch (error) {
		if (isCode(error, 'EEXIST')) return false;
		throw error;
	}
}

/** The process in a lock; `undefined` where the lock has just been released. */
function holderOf(path: string): number | undefined {
	try {
		return Number(readFileSync(path, 'utf8'));
	} catch (error) {
		if (isCode(error, 'ENOENT')) return undefined;
		throw error;
	}
}

/** Writes lines to standard output; see {@link printable}. */
export function print(text: string): void {
	console.log(printable(text));
}

/** Writes lines to standard error; see {@link printable}. */
export function printError(text: string): void {
	console.error(printable(text));
}

/**
 * A text for a terminal, which takes some characters for commands: control characters other than line ends are written as `\x1b`, and so are
 * those that change the direction of the text. Documents that we did not write bring them.
 */
export function printable(text: string): string {
	return text.replace(
		/(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
		(char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
	);
}
