import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.ts';
import { Refusal } from './refusal.ts';
import { PartlyWritten } from './write-safely.ts';

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
 * Runs what reads tables and writes files, while no other command does.
 * @throws {Refusal} while another command does; and what `run` throws
 */
export function whileWriting<T>(run: () => T): T {
	return withLock(LOCK, run);
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
