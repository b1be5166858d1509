// `npm test`: every check, one after another. `npm test -- lint unit` does only those.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { ensureBrowser } from './browser.ts';

interface Count {
	passed: number;
	failed: number;
	skipped: number;
}

interface Stage {
	name: string;
	/** A command line for the shell, with the tools of node_modules on its path. */
	command: string;
	/** Reads what a test runner wrote to its report; without it the stage as a whole is one check. */
	count?: (report: string) => Count;
	/** Stages whose failure leaves this one nothing to do. */
	needs?: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'hanoi-test-'));
const reportOf = (name: string) => join(folder, `${name}.json`);
const vitest = (project: string) =>
	`vitest run --project ${project} --reporter dot --reporter json --outputFile.json "${reportOf(project)}"`;

const stages: Stage[] = [
	{ name: 'prepare', command: 'npm run --silent prepare' },
	{ name: 'format', command: 'prettier --check .' },
	{ name: 'lint', command: 'eslint .' },
	{ name: 'types', command: 'svelte-check --fail-on-warnings && tsc -p src/service-worker' },
	{ name: 'data', command: 'npm run --silent data:check' },
	{ name: 'map', command: 'npm run --silent map:check' },
	{ name: 'unit', command: vitest('unit'), count: countVitest },
	{ name: 'component', command: vitest('component'), count: countVitest, needs: ['browser'] },
	{ name: 'build', command: 'vite build --logLevel warn' },
	{ name: 'budgets', command: 'tsx tests/budgets.ts', needs: ['build'] },
	{
		name: 'e2e',
		command: `playwright test --reporter ${process.stdout.isTTY ? 'line' : 'dot'},json`,
		count: countPlaywright,
		needs: ['browser', 'build'],
	},
];

const env = {
	...process.env,
	PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
	// In a log, colours are noise. (Playwright sets FORCE_COLOR for its workers, and Node then complains of both.)
	...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
	PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('e2e'),
	// The tests are about the site at its usual place, whatever the shell is set up for.
	BASE_PATH: '',
	BUILD_DIR: 'build',
};
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0)
	throw new Error(
		`No such stage: ${unknown.join(', ')}. There are ${stages.map((stage) => stage.name).join(', ')}`,
	);
const chosen = stages.filter((stage) => wanted.length === 0 || wanted.includes(stage.name));

if (chosen.some((stage) => stage.needs?.includes('browser'))) {
	await ensureBrowser().catch((error: unknown) => {
		console.error(error);
		failures.push('browser');
	});
}
for (const stage of chosen) add(stage.name, run(stage));
rmSync(folder, { recursive: true });

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function run(stage: Stage): Count {
	const missing = stage.needs?.find((name) => failures.includes(name));
	if (missing) {
		console.log(`\n── ${stage.name}: not run, because "${missing}" failed`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
	console.log(`\n── ${stage.name}`);
	const start = Date.now();
	// Runners show their progress; of the other checks only a failure is worth reading.
	const stdio = stage.count || stage.name === 'budgets' ? 'inherit' : 'pipe';
	const result = spawnSync(stage.command, {
		shell: true,
		env,
		encoding: 'utf8',
		stdio: ['ignore', stdio, stdio],
		maxBuffer: 2 ** 28,
	});
	const ok = result.status === 0;
	if (!ok) console.log([result.stdout, result.stderr].filter(Boolean).join('\n'));
	console.log(`${ok ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);

	const report = reportOf(stage.name);
	const count = stage.count && existsSync(report) ? stage.count(readFileSync(report, 'utf8')) : undefined;
	if (!count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
	// A runner can fail beside its tests: a file that does not load, an error after the last test, no test at all.
	return { ...count, failed: ok ? count.failed : Math.max(count.failed, 1) };
}

function add(name: string, count: Count): void {
	total.passed += count.passed;
	total.failed += count.failed;
	total.skipped += count.skipped;
	if (count.failed > 0) failures.push(name);
}

function countVitest(report: string): Count {
	const json = JSON.parse(report) as Record<
		'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests',
		number
	>;
	return {
		passed: json.numPassedTests,
		failed: json.numFailedTests,
		skipped: json.numPendingTests + json.numTodoTests,
	};
}

function countPlaywright(report: string): Count {
	const { stats } = JSON.parse(report) as {
		stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
	};
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
