import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { writeSafely } from './write-safely.ts';

const folder = mkdtempSync(join(tmpdir(), 'facts-'));
const OLD = 'old,row\n'.repeat(100_000);
const NEW = 'new,row\n'.repeat(100_000);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
	for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
	for (const name of ['a.csv', 'b.csv']) writeFileSync(join(folder, name), OLD);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('replaces the files and leaves nothing beside them', () => {
	writeSafely(folder, { 'a.csv': NEW });
	expect([read('a.csv') === NEW, read('b.csv') === OLD]).toEqual([true, true]);
	expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
});

it('changes no file where one cannot be written', () => {
	expect(() => writeSafely(folder, { 'a.csv': NEW, 'no/such/folder.csv': NEW })).toThrow('ENOENT');
	expect(read('a.csv') === OLD).toBe(true);
	expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
});

/** Writes old and new in turn, without end, and says so each time; until it is killed. */
const ENDLESS = `
	import { writeSafely } from ${JSON.stringify(join(import.meta.dirname, 'write-safely.ts'))};
	const [old, now] = ['old,row\\n'.repeat(100_000), 'new,row\\n'.repeat(100_000)];
	for (let turn = 0; ; turn++) {
		process.stdout.write('writing\\n');
		writeSafely(${JSON.stringify(folder)}, turn % 2 ? { 'a.csv': old, 'b.csv': old } : { 'a.csv': now, 'b.csv': now });
	}`;

describe('killed in the middle of writing', () => {
	it.each([1, 2, 3, 5, 8])(
		'leaves each file whole, as it was or as it is to be (in write %i)',
		async (turns) => {
			const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', ENDLESS]);
			let said = 0;
			let errors = '';
			child.stderr.on('data', (data) => (errors += String(data)));
			await new Promise<void>((done) => {
				child.stdout.on('data', (data) => {
					said += String(data).split('\n').length - 1;
					if (said >= turns) child.kill('SIGKILL');
				});
				child.on('close', () => done());
			});
			expect(errors).toBe('');
			expect(said).toBeGreaterThanOrEqual(turns);
			for (const name of ['a.csv', 'b.csv']) expect([OLD, NEW].includes(read(name)), name).toBe(true);
		},
		30_000,
	);
});
