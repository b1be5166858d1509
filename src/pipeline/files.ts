import {
	accessSync,
	closeSync,
	constants,
	existsSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import type { Texts } from './facts.ts';
import { Refusal, refusalOf } from './problems.ts';

/**
 * Reads every CSV table of a folder: text by file name. Bytes that are no UTF-8 become U+FFFD, which the reader reports.
 * @throws {Refusal} that names what cannot be read
 */
export function readTexts(folder: string): Texts {
	let path = folder;
	try {
		const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
		const texts = names.toSorted().map((name): [string, string] => {
			path = join(folder, name);
			return [name, readFileSync(path, 'utf8')];
		});
		return Object.fromEntries(texts);
	} catch (error) {
		throw refusalOf(path, error);
	}
}

/** How a folder differs from the files it should hold, one sentence a file. Empty where it is the same byte for byte. */
export function compareFolder(folder: string, files: ReadonlyMap<string, string>): string[] {
	const present = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []);
	const differences: string[] = [];
	for (const [name, text] of files) {
		if (!present.has(name)) differences.push(`${name}: missing`);
		else if (!readFileSync(join(folder, name)).equals(Buffer.from(text)))
			differences.push(`${name}: differs`);
	}
	for (const name of present) if (!files.has(name)) differences.push(`${name}: not compiled from the facts`);
	return differences.toSorted();
}

/** The other files of a folder, by name. */
export function otherFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
	return existsSync(folder) ? readdirSync(folder).filter((name) => !files.has(name)) : [];
}

/** A new file until it is complete: the name it will have, the process that writes it, and an ending that .gitignore has. */
const UNFINISHED = /^\..+\.(\d+)\.unfinished$/;

/** Some of the files were replaced and others were not. */
export class PartlyWritten extends Error {
	override readonly name = 'PartlyWritten';
}

/** A file on its way: where it is written first, and the file it replaces. */
interface Replacement {
	readonly name: string;
	readonly target: string;
	readonly unfinished: string;
}

/**
 * Replaces files so that a stop at any moment leaves each of them complete, old or new: all are written beside the old files and synced to the
 * disk, then each replaces its old file in one step (rename(2)). A symbolic link stays, and the file that it leads to is replaced.
 * @param files text by path below the folder, in the order in which the files are replaced; missing folders are created
 * @param obsolete paths below the folder that are removed at the end
 * @throws {Refusal} that names the file which cannot be written; nothing has changed
 * @throws {PartlyWritten} when replacing one fails after others were replaced
 */
export function writeSafely(
	folder: string,
	files: Readonly<Record<string, string>>,
	obsolete: readonly string[] = [],
): void {
	const written: Replacement[] = [];
	const replaced: string[] = [];
	try {
		for (const [name, text] of Object.entries(files)) {
			const target = targetOf(join(folder, name));
			const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.unfinished`);
			written.push({ name, target, unfinished });
			writeToDisk(target, unfinished, text);
		}
		for (const { name, target, unfinished } of written) {
			orRefuse(target, () => renameSync(unfinished, target));
			replaced.push(name);
		}
		for (const parent of new Set(written.map(({ target }) => dirname(target)))) syncFolder(parent);
		for (const name of obsolete) {
			orRefuse(join(folder, name), () => rmSync(join(folder, name), { recursive: true, force: true }));
		}
	} catch (error) {
		if (replaced.length === 0 || !(error instanceof Error)) throw error;
		throw new PartlyWritten(`${error.message}. These have been replaced already: ${replaced.join(', ')}`, {
			cause: error,
		});
	} finally {
		for (const { unfinished } of written) rmSync(unfinished, { force: true });
	}
}

/** The file that a path leads to, which may not exist yet, in a folder that exists and has no leftovers of a run that was killed. */
function targetOf(path: string): string {
	return orRefuse(path, () => {
		const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
		// A link that leads nowhere throws here.
		const target = isLink || existsSync(path) ? realpathSync(path) : path;
		mkdirSync(dirname(target), { recursive: true });
		for (const name of readdirSync(dirname(target))) {
			const process = UNFINISHED.exec(name)?.[1];
			if (process !== undefined && !isRunning(Number(process)))
				rmSync(join(dirname(target), name), { force: true });
		}
		return target;
	});
}

function writeToDisk(target: string, unfinished: string, text: string): void {
	orRefuse(target, () => {
		const old = statSync(target, { throwIfNoEntry: false });
		// rename(2) would replace a file that may not be written.
		if (old) accessSync(target, constants.W_OK);
		if (old?.isDirectory()) throw new Refusal(`${target}: illegal operation on a directory (EISDIR)`);
		// Unlike writeSync, writeFileSync goes on after a short write, until every byte is written or the disk refuses one.
		writeFileSync(unfinished, Buffer.from(text), { flush: true, ...(old ? { mode: old.mode & 0o777 } : {}) });
	});
}

/** Syncs the new names of a folder to the disk. Not every system can open a folder. */
function syncFolder(folder: string): void {
	try {
		const descriptor = openSync(folder, 'r');
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch {
		// The files themselves are synced.
	}
}

function orRefuse<T>(path: string, run: () => T): T {
	try {
		return run();
	} catch (error) {
		throw refusalOf(path, error);
	}
}

/** Whether a process of this machine runs. */
export function isRunning(id: number): boolean {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		// It runs, and belongs to someone else.
		return isCode(error, 'EPERM');
	}
}

/** Whether an error is the file system's error of this code. */
export function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}
