import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentBytes, ourRows, printed } from '#pinned/depositary-document.ts';

/** What the command needs of the project. */
const PARTS = ['src', 'static', 'deploy', 'package.json', 'tsconfig.json'];

const folder = mkdtempSync(join(tmpdir(), 'watch-'));
/** The bare repository to which branches are pushed. */
const remote = mkdtempSync(join(tmpdir(), 'watch-remote-'));
const env = {
	...process.env,
	GIT_CONFIG_GLOBAL: '/dev/null',
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
	run('git', 'config', 'user.name', 'facts');
	run('git', 'config', 'user.email', 'facts@example.org');
	run('git', 'add', '.');
	run('git', 'commit', '--quiet', '--message=Facts');
}, 240_000);
afterAll(() => {
	for (const path of [folder, remote]) rmSync(path, { recursive: true });
});

/** The page with Iceland's signature on a day. */
const pageWith = (day: string) =>
	writeFileSync(
		join(folder, 'page.xml'),
		documentBytes([...ourRows(), { name: 'Iceland', signature: printed(day) }]),
	);

describe('the daily look at the depositary’s page', () => {
	it('ends with 1, nothing written, where the page is no status document', () => {
		writeFileSync(join(folder, 'page.xml'), '<!DOCTYPE html><title>Maintenance</title>');
		expect(() => run('deploy/watch-facts', 'page.xml')).toThrow('entitled "Maintenance"');
		expect(run('git', 'status', '--porcelain')).toBe('');
	}, 240_000);

	it('commits the tables and what they compile to on a branch of its own, with the summary', () => {
		pageWith('2026-10-13');
		run('deploy/watch-facts', 'page.xml');
		expect(run('git', 'branch', '--show-current')).toMatch(/^facts\/\d{4}-\d\d-\d\d\n$/);
		const log = run('git', 'log', '-1', '--format=%B', '--stat');
		expect(log).toContain('Iceland: signature on 13 October 2026');
		expect(log).toContain('src/facts/instruments.csv');
		expect(log).toContain('static/data/standing.json');
		expect(run('git', 'status', '--porcelain')).toBe('');
		expect(run('npm', 'run', '--silent', 'data:check')).toContain('is what the facts compile to');
	}, 240_000);

	it('changes nothing, and stays where it is, where the page is as the tables are', () => {
		const before = run('git', 'rev-parse', 'HEAD');
		expect(run('deploy/watch-facts', 'page.xml')).toContain('No fact changes.');
		expect(run('git', 'rev-parse', 'HEAD')).toBe(before);
		expect(run('git', 'status', '--porcelain')).toBe('');
	}, 240_000);

	it('changes nothing when it is run twice in a day', () => {
		run('git', 'switch', '--quiet', 'main');
		const before = run('git', 'for-each-ref');
		expect(run('deploy/watch-facts', 'page.xml')).toMatch(/facts\/\S+ has these changes already\.\n$/);
		expect(run('git', 'branch', '--show-current')).toBe('main\n');
		expect(run('git', 'for-each-ref')).toBe(before);
		expect(run('git', 'status', '--porcelain')).toBe('');
	}, 240_000);

	it('keeps the branch of an earlier run of the day as it is, where the page has changed since', () => {
		const earlier = run('git', 'for-each-ref', 'refs/heads/facts/').trim();
		pageWith('2026-10-14');
		expect(run('deploy/watch-facts', 'page.xml')).toMatch(/Committed on facts\/\S+-2\.\n$/);
		expect(run('git', 'for-each-ref', 'refs/heads/facts/')).toContain(earlier);
		run('git', 'switch', '--quiet', 'main');
	}, 240_000);

	it('leaves changes that are not committed, and does not start', () => {
		appendFileSync(join(folder, 'src/facts/README.md'), 'mine\n');
		expect(() => run('deploy/watch-facts', 'page.xml')).toThrow('not committed');
		expect(run('git', 'status', '--porcelain')).toBe(' M src/facts/README.md\n');
		run('git', 'checkout', '--quiet', '--', 'src/facts');
	}, 240_000);
});

describe('the branch that it pushes', () => {
	const BRANCH = 'facts/from-depositary';
	const head = (branch: string) => run('git', 'ls-remote', remote, `refs/heads/${branch}`).split('\t')[0];
	const push = (day: string) => {
		pageWith(day);
		try {
			return run('deploy/watch-facts', '--push', 'origin', 'page.xml');
		} finally {
			run('git', 'switch', '--quiet', 'main');
		}
	};
	/** A reviewer, who may well be the one whose machine runs the command, adds a commit to a branch of the remote. */
	const review = (branch: string) => {
		const copy = join(remote, 'reviewer');
		run('git', 'clone', '--quiet', '--branch', branch, remote, copy);
		const git = (...args: string[]) => run('git', '-C', copy, ...args);
		git(
			'-c',
			'user.name=facts',
			'-c',
			'user.email=facts@example.org',
			'commit',
			'--quiet',
			'--allow-empty',
			'--message=Reviewed',
		);
		git('push', '--quiet');
		rmSync(copy, { recursive: true });
	};

	beforeAll(() => {
		run('git', 'init', '--quiet', '--bare', remote);
		run('git', 'remote', 'add', 'origin', remote);
		run('git', 'push', '--quiet', 'origin', 'main');
	}, 240_000);

	it('is replaced by a later run, and left by one that brings nothing new', () => {
		expect(push('2026-10-15')).toContain(`Pushed to ${BRANCH}.`);
		const first = head(BRANCH);
		expect(push('2026-10-16')).toContain(`Pushed to ${BRANCH}.`);
		const second = head(BRANCH);
		expect(second).not.toBe(first);
		expect(push('2026-10-16')).toContain(`${BRANCH} has these changes already.`);
		expect(head(BRANCH)).toBe(second);
	}, 240_000);

	it('is left as it is where somebody else has committed to it; another is used', () => {
		review(BRANCH);
		const reviewed = head(BRANCH);
		const said = push('2026-10-17');
		expect(said).toContain(`${BRANCH} has commits that this command did not make; it is left as it is.`);
		expect(said).toContain(`Pushed to ${BRANCH}-next.`);
		expect(head(BRANCH)).toBe(reviewed);
	}, 240_000);

	it('is not pushed at all where both have such commits', () => {
		review(`${BRANCH}-next`);
		const before = run('git', 'ls-remote', remote);
		expect(() => push('2026-10-18')).toThrow('Nothing was pushed.');
		expect(run('git', 'ls-remote', remote)).toBe(before);
	}, 240_000);
});
