import { spawn, spawnSync } from 'node:child_process';
import {
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { compareFolder, otherFiles, readTexts, writeSafely } from './files.ts';

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
	mkdirSync(join(folder, 'b.csv.d'));
	expect(() => writeSafely(folder, { 'a.csv': NEW, 'b.csv.d': NEW })).toThrow(/b\.csv\.d: .*\(EISDIR\)$/);
	expect(read('a.csv') === OLD).toBe(true);
	expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv', 'b.csv.d']);
});

it('writes into folders that do not exist yet, and removes what is obsolete', () => {
	writeSafely(folder, { 'new/c.csv': NEW }, ['b.csv']);
	expect(read('new/c.csv') === NEW).toBe(true);
	expect(readdirSync(folder)).toEqual(['a.csv', 'new']);
});

it('replaces the file that a symbolic link leads to, with its permissions, and keeps the link', () => {
	mkdirSync(join(folder, 'real'));
	writeFileSync(join(folder, 'real/c.csv'), OLD, { mode: 0o640 });
	symlinkSync('real/c.csv', join(folder, 'c.csv'));
	writeSafely(folder, { 'c.csv': NEW });
	expect(lstatSync(join(folder, 'c.csv')).isSymbolicLink()).toBe(true);
	expect(read('real/c.csv') === NEW).toBe(true);
	expect(statSync(join(folder, 'real/c.csv')).mode & 0o777).toBe(0o640);
	expect(readdirSync(join(folder, 'real'))).toEqual(['c.csv']);
});

it('refuses a symbolic link that leads nowhere', () => {
	symlinkSync('gone.csv', join(folder, 'c.csv'));
	expect(() => writeSafely(folder, { 'c.csv': NEW })).toThrow(/c\.csv: no such file or directory \(ENOENT\)/);
});

it('removes what a run that was killed left behind, and nothing of one that still runs', () => {
	const ended = spawnSync(process.execPath, ['--version']).pid;
	for (const id of [ended, process.ppid]) writeFileSync(join(folder, `.a.csv.${id}.unfinished`), 'new');
	writeSafely(folder, { 'a.csv': NEW });
	expect(readdirSync(folder)).toEqual([`.a.csv.${process.ppid}.unfinished`, 'a.csv', 'b.csv']);
});

describe('where the disk takes only a part of a file', () => {
	/** A limit on the size of files ends a write early, as a full disk does. */
	const write = (blocks: number) => {
		const script = `
			import { writeSafely } from ${JSON.stringify(join(import.meta.dirname, 'files.ts'))};
			try {
				writeSafely(${JSON.stringify(folder)}, { 'a.csv': 'new,row\\n'.repeat(10), 'b.csv': 'new,row\\n'.repeat(100_000) });
				process.stdout.write('written');
			} catch (error) { process.stdout.write(error.message); }`;
		const args = ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, '--import', 'tsx'];
		return spawnSync('sh', [...args, '--input-type=module', '-e', script], { encoding: 'utf8' }).stdout;
	};

	it('changes no file, and says so', () => {
		expect(write(100)).toMatch(/b\.csv: .*\(EFBIG\)$/);
		expect([read('a.csv') === OLD, read('b.csv') === OLD]).toEqual([true, true]);
		expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
	});

	it('writes where there is room', () => {
		expect(write(10_000)).toBe('written');
		expect(read('b.csv') === NEW).toBe(true);
	});
});

/** Writes old and new in turn, without end, and says so each time; until it is killed. */
const ENDLESS = `
	import { writeSafely } from ${JSON.stringify(join(import.meta.dirname, 'files.ts'))};
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
	);
});

describe('a folder of compiled files', () => {
	const files = new Map([
		['a.json', '{}\n'],
		['b.json', '[]\n'],
	]);
	const write = () => writeSafely(folder, Object.fromEntries(files), otherFiles(folder, files));

	beforeEach(() => {
		for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
	});

	it('a folder just written is as it should be', () => {
		write();
		expect(compareFolder(folder, files)).toEqual([]);
	});

	it('tells what differs by a byte, what is missing and what is too many', () => {
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

	it('writing takes away what the facts no longer give', () => {
		writeFileSync(join(folder, 'stale.json'), '{}');
		write();
		expect(readdirSync(folder).toSorted()).toEqual(['a.json', 'b.json']);
	});

	it('tables are read by file name; other files are left alone', () => {
		writeFileSync(join(folder, 'a.csv'), 'x\n');
		writeFileSync(join(folder, 'README.md'), '#\n');
		expect(readTexts(folder)).toEqual({ 'a.csv': 'x\n' });
	});
});
