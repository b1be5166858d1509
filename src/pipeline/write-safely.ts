import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What a file is called until it is whole. */
const UNFINISHED = '.unfinished';

/**
 * Replaces files of a folder so that a stop at any moment leaves each of them whole, as it was or as it is to be: all are written beside
 * the old ones first and pushed to the disk, then each takes the place of its old one in a single step (rename(2)).
 * @param files text by file name, in the order in which they take their places
 * @throws what the file system throws; nothing has changed then, unless it happens between two of the last steps
 */
export function writeSafely(folder: string, files: Readonly<Record<string, string>>): void {
	const names = Object.keys(files);
	try {
		for (const name of names) writeToDisk(join(folder, name + UNFINISHED), files[name] ?? '');
		for (const name of names) renameSync(join(folder, name + UNFINISHED), join(folder, name));
	} finally {
		for (const name of names) rmSync(join(folder, name + UNFINISHED), { force: true });
	}
}

function writeToDisk(path: string, text: string): void {
	const file = openSync(path, 'w');
	try {
		writeSync(file, text);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
