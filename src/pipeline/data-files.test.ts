import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFolder, leftIn, readTexts } from './data-files.ts';
import { writeSafely } from './write-safely.ts';

const files = new Map([
	['a.json', '{}\n'],
	['b.json', '[]\n'],
]);
let folder: string;
const write = () => writeSafely(folder, Object.fromEntries(files), leftIn(folder, files));

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'data-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder just written is as it should be', () => {
	write();
	expect(compareFolder(folder, files)).toEqual([]);
});

test('tells what differs by a byte, what is missing and what is too many', () => {
	write();
	writeFileSync(join(folder, 'a.json'), '{} \n');
	rmSync(join(folder, 'b.json'));
	mkdirSync(join(folder, 'old'));
	expect(compareFolder(folder, files)).toEqual([
		'a.json: differs',
		'b.json: missing',
		'old: not compiled from the facts',
	]);
});

test('writing takes away what the facts no longer give', () => {
	writeFileSync(join(folder, 'stale.json'), '{}');
	write();
	expect(readdirSync(folder).toSorted()).toEqual(['a.json', 'b.json']);
});

test('tables are read by file name; other files are left alone', () => {
	writeFileSync(join(folder, 'a.csv'), 'x\n');
	writeFileSync(join(folder, 'README.md'), '#\n');
	expect(readTexts(folder)).toEqual({ 'a.csv': 'x\n' });
});
