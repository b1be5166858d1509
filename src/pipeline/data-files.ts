import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from './facts.ts';

/** Reads every CSV table of a folder: text by file name. Bytes that are no UTF-8 become U+FFFD, which the reader reports. */
export function readTexts(folder: string): Texts {
	const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
	return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** How a folder departs from what it should hold, one sentence a file. Empty where it is the same byte for byte. */
export function compareFolder(folder: string, files: ReadonlyMap<string, string>): string[] {
	const present = new Set(readdirSync(folder, { recursive: true }).map(String));
	const departures: string[] = [];
	for (const [name, text] of files) {
		if (!present.has(name)) departures.push(`${name}: missing`);
		else if (!readFileSync(join(folder, name)).equals(Buffer.from(text))) departures.push(`${name}: differs`);
	}
	for (const name of present) if (!files.has(name)) departures.push(`${name}: not compiled from the facts`);
	return departures.toSorted();
}

/** Makes the folder hold these files and no other. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(folder)) {
		if (!files.has(name)) rmSync(join(folder, name), { recursive: true });
	}
	for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
