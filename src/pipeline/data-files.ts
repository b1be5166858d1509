import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from './facts.ts';
import { refusalOf } from './refusal.ts';

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

/** How a folder departs from what it should hold, one sentence a file. Empty where it is the same byte for byte. */
export function compareFolder(folder: string, files: ReadonlyMap<string, string>): string[] {
	const present = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []);
	const departures: string[] = [];
	for (const [name, text] of files) {
		if (!present.has(name)) departures.push(`${name}: missing`);
		else if (!readFileSync(join(folder, name)).equals(Buffer.from(text))) departures.push(`${name}: differs`);
	}
	for (const name of present) if (!files.has(name)) departures.push(`${name}: not compiled from the facts`);
	return departures.toSorted();
}

/** What a folder holds beside these files, by name. */
export function leftIn(folder: string, files: ReadonlyMap<string, string>): string[] {
	return existsSync(folder) ? readdirSync(folder).filter((name) => !files.has(name)) : [];
}
