import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentBytes, ourRows, printed } from './depositary/fixture.ts';

/** What the command needs of the project. */
const PARTS = ['src', 'static', 'deploy', 'package.json', 'tsconfig.json', 'project.inlang'];

const folder = mkdtempSync(join(tmpdir(), 'watch-'));
const env = {
	...process.env,
	GIT_AUTHOR_NAME: 'a',
	GIT_AUTHOR_EMAIL: 'a@example.org',
	GIT_COMMITTER_NAME: 'a',
	GIT_COMMITTER_EMAIL: 'a@example.org',
};
const run = (command: string, ...args: string[]) =>
	execFileSync(command, args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
	for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	cpSync('tests/fixtures/facts', join(folder, 'src/facts'), { recursive: true });
	run('npm', 'run', '--silent', 'data:build');
	writeFileSync(join(folder, '.gitignore'), 'node_modules\n*.xml\n');
	run('git', 'init', '--quiet', '--initial-branch=main');
	run('git', 'add', '.');
	run('git', 'commit', '--quiet', '--message=Facts');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the daily look at the depositary’s page', () => {
	it('ends with 1, nothing written, where the page is no status document', () => {
		writeFileSync(join(folder, 'page.xml'), '<!DOCTYPE html><title>Maintenance</title>');
		expect(() => run('deploy/watch-facts', 'page.xml')).toThrow('entitled "Maintenance"');
		expect(run('git', 'status', '--porcelain')).toBe('');
	}, 60_000);

	it('commits the tables and what they compile to on a branch of its own, with the summary', () => {
		const rows = [...ourRows(), { name: 'Iceland', signature: printed('2026-10-13') }];
		writeFileSync(join(folder, 'page.xml'), documentBytes(rows));
		run('deploy/watch-facts', 'page.xml');
		expect(run('git', 'branch', '--show-current')).toMatch(/^facts\/\d{4}-\d\d-\d\d\n$/);
		const log = run('git', 'log', '-1', '--format=%B', '--stat');
		expect(log).toContain('Iceland: signature on 13 October 2026');
		expect(log).toContain('src/facts/instruments.csv');
		expect(log).toContain('static/data/standing.json');
		expect(run('git', 'status', '--porcelain')).toBe('');
		expect(run('npm', 'run', '--silent', 'data:check')).toContain('is what the facts compile to');
	}, 60_000);

	it('changes nothing, and stays where it is, where the page is as the tables are', () => {
		const before = run('git', 'rev-parse', 'HEAD');
		expect(run('deploy/watch-facts', 'page.xml')).toContain('No fact changes.');
		expect(run('git', 'rev-parse', 'HEAD')).toBe(before);
		expect(run('git', 'status', '--porcelain')).toBe('');
	}, 60_000);
});
