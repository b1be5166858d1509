import { execFile } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { printable } from './command.ts';
import { documentBytes, documentText, ourRows, printed } from '#pinned/depositary-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
const facts = join(folder, 'src/facts');
const page = join(folder, 'page.xml');

interface Ended {
	readonly code: number | null;
	readonly out: string;
	readonly errors: string;
}

/** Runs a command of the pipeline in a copy of the project. */
const run = (name: string, ...args: string[]) => runLimited('unlimited', name, ...args);

/** Runs it with a limit on the size of files, in blocks: a write ends early, as on a full disk. */
function runLimited(blocks: string, name: string, ...args: string[]): Promise<Ended> {
	const command = ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, '--import', 'tsx'];
	return new Promise((done) => {
		const child = execFile(
			'sh',
			[...command, 'src/pipeline/commands.ts', name, ...args],
			{ cwd: folder },
			(_, out, errors) => done({ code: child.exitCode, out, errors }),
		);
	});
}

const tables = () =>
	Object.fromEntries(readdirSync(facts).map((name) => [name, readFileSync(join(facts, name), 'utf8')]));

beforeAll(() => {
	for (const part of ['src/pipeline', 'src/lib', 'package.json', 'tsconfig.json'])
		cpSync(part, join(folder, part), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
beforeEach(() => {
	rmSync(facts, { recursive: true, force: true });
	cpSync('tests/fixtures/facts', facts, { recursive: true });
	writeFileSync(page, documentBytes([...ourRows(), { name: 'Iceland', signature: printed('2026-10-13') }]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('on a disk that is nearly full', () => {
	it('facts:import changes no table, and says so', async () => {
		const before = tables();
		const { code, out, errors } = await runLimited('12', 'facts:import', page, '--write');
		expect(errors).toMatch(/^.*\.csv: .*\(EFBIG\)\nNothing was written\.\n$/);
		expect(out).not.toContain('Wrote');
		expect(code).toBe(1);
		expect(tables()).toEqual(before);
	});

	it('facts:tidy changes no table, and says so', async () => {
		const instruments = join(facts, 'instruments.csv');
		writeFileSync(instruments, readFileSync(instruments, 'utf8').replace(/\n/g, '\r\n'));
		const before = tables();
		const { code, errors } = await runLimited('12', 'facts:tidy');
		expect(errors).toMatch(/instruments\.csv: .*\(EFBIG\)\nNothing was written\.\n$/);
		expect(code).toBe(1);
		expect(tables()).toEqual(before);
	});

	it('data:build changes no file, and says so', async () => {
		expect((await run('data:build')).out).toContain('wrote');
		const old = readdirSync(join(folder, 'static/data')).map((name) => join(folder, 'static/data', name));
		for (const path of old) writeFileSync(path, 'old');
		const { code, errors } = await runLimited('100', 'data:build');
		expect(errors).toMatch(/\.json: .*\(EFBIG\)\nNothing was written\.\n$/);
		expect(code).toBe(1);
		expect(old.map((path) => readFileSync(path, 'utf8'))).toEqual(old.map(() => 'old'));
	});
});

describe('facts:import', () => {
	it('refuses a day that has not come', async () => {
		const { code, errors } = await run('facts:import', page, '--retrieved', '2999-01-01', '--write');
		expect(errors).toMatch(/^--retrieved is "2999-01-01", which is after today .*\nNothing was written\.\n$/);
		expect(code).toBe(1);
	});

	it('of two at once, writes once; the other finds nothing to write or is refused', async () => {
		const both = await Promise.all(
			[1, 2].map(() => run('facts:import', page, '--write', '--retrieved', '2026-11-20')),
		);
		const said = both.map(({ out, errors }) => /Wrote|Nothing to write|is writing/.exec(out + errors)?.[0]);
		expect(said.filter((line) => line === 'Wrote')).toHaveLength(1);
		expect(said).not.toContain(undefined);
		expect(tables()['instruments.csv']?.match(/^ISL,/gm)).toHaveLength(1);
		expect(readdirSync(facts).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it('is refused while another command holds the lock, and takes over the lock of one that was killed', async () => {
		const lock = join(facts, '.lock');
		writeFileSync(lock, String(process.pid));
		const refused = await run('facts:import', page, '--write');
		expect(refused.errors).toMatch(
			new RegExp(`^Another command \\(process ${process.pid}\\) is writing.*\\nNothing was written\\.\\n$`),
		);
		const killed = execFile(process.execPath, ['--version']);
		await new Promise((done) => killed.on('close', done));
		writeFileSync(lock, String(killed.pid));
		expect((await run('facts:import', page, '--write')).out).toContain('Wrote');
	});

	it.each([
		[
			'no such file',
			() => 'gone.xml',
			/^gone\.xml: no such file or directory \(ENOENT\)\nNothing was written\.\n$/,
		],
		['a folder', () => 'src', /^src: illegal operation on a directory \(EISDIR\)\nNothing was written\.\n$/],
		[
			'a table that is a folder',
			() => {
				rmSync(join(facts, 'counts.csv'));
				mkdirSync(join(facts, 'counts.csv'));
				return page;
			},
			/counts\.csv: illegal operation on a directory \(EISDIR\)\nNothing was written\.\n$/,
		],
		[
			'a table that is a link to nothing',
			() => {
				rmSync(join(facts, 'counts.csv'));
				symlinkSync('gone.csv', join(facts, 'counts.csv'));
				return page;
			},
			/counts\.csv: no such file or directory \(ENOENT\)\nNothing was written\.\n$/,
		],
	])('ends in one sentence for %s', async (_, prepare, sentence) => {
		const { code, errors } = await run('facts:import', prepare(), '--write');
		expect(errors).toMatch(sentence);
		expect(errors.trimEnd().split('\n')).toHaveLength(2);
		expect(code).toBe(1);
	});

	it.skipIf(process.getuid?.() === 0)(
		'ends in one sentence for a folder that may not be written',
		async () => {
			chmodSync(facts, 0o500);
			const { errors } = await run('facts:import', page, '--write');
			chmodSync(facts, 0o700);
			expect(errors).toMatch(/permission denied \(EACCES\)\nNothing was written\.\n$/);
		},
	);

	it('lets no control character of a document reach the terminal', async () => {
		for (const title of [
			'\u009b2J Another treaty',
			'&#27;[2J Another treaty',
			'&amp;#27;[2J Another treaty',
		]) {
			writeFileSync(page, new TextEncoder().encode(documentText(ourRows(), { title, encoding: 'UTF-8' })));
			const { out, errors } = await run('facts:import', page);
			expect(errors).toContain('Another treaty');
			expect(out + errors).not.toMatch(/(?!\n)\p{Cc}/u);
		}
	});
});

it('writes control characters, and those that change the direction of a text, as their number', () => {
	expect(printable('a\u001b[2J\r\n\tb\u009b\u202ec\u007f')).toBe('a\\x1b[2J\\x0d\n\\x09b\\x9b\\x202ec\\x7f');
	expect(printable('Türkiye’s “act”, 東京')).toBe('Türkiye’s “act”, 東京');
});
