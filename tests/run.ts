// `npm test`: every check, two of them at a time where each uses one core. `npm test -- lint unit` does only those.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { ensureBrowser } from './browser.ts';
import { installPrograms, missingPrograms } from './programs.ts';

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
	/** Stages that come first; where one of them fails, this one has nothing to do. */
	needs?: string[];
	/** It uses more than one core, or writes what others read, so nothing runs beside it. */
	isAlone?: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'hanoi-test-'));
const reportOf = (name: string) => join(folder, `${name}.json`);
const vitest = (project: string) =>
	`vitest run --project ${project} --reporter dot --reporter json --outputFile.json "${reportOf(project)}"`;

const stages: Stage[] = [
	{ name: 'prepare', command: 'npm run --silent prepare', isAlone: true },
	// The longest first. The messages are compiled already, so it writes nothing that the others read.
	{ name: 'lint', command: 'eslint .' },
	{ name: 'build', command: 'tsx src/pipeline/build.ts', isAlone: true },
	{ name: 'types', command: 'svelte-check --fail-on-warnings && tsc -p src/service-worker' },
	{ name: 'format', command: 'prettier --check .' },
	{ name: 'budgets', command: 'tsx tests/budgets.ts', needs: ['build'] },
	{ name: 'data', command: 'npm run --silent data:check' },
	{ name: 'map', command: 'npm run --silent map:check' },
	{ name: 'unit', command: vitest('unit'), count: countVitest, isAlone: true },
	{ name: 'component', command: vitest('component'), count: countVitest, needs: ['browser'], isAlone: true },
	{
		name: 'e2e',
		isAlone: true,
		command: `playwright test --reporter ${process.stdout.isTTY ? 'line' : 'dot'},json`,
		count: countPlaywright,
		needs: ['browser', 'build'],
	},
	{ name: 'same build', command: 'tsx tests/same-build.ts', needs: ['build'], isAlone: true },
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

const usesPrograms = chosen.some((stage) => stage.needs?.includes('browser'));
if (usesPrograms) {
	installPrograms();
	await ensureBrowser().catch((error: unknown) => {
		console.error(error);
		failures.push('browser');
	});
}
await runAll();
rmSync(folder, { recursive: true });

const missing = usesPrograms ? missingPrograms() : undefined;
if (missing) console.log(`\n${missing}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Runs the chosen stages in their order, two at a time unless one of them is to be alone. */
async function runAll(): Promise<void> {
	const waiting = [...chosen];
	const running = new Map<Stage, Promise<void>>();
	while (waiting.length + running.size > 0) {
		const next = waiting.find(canStart);
		if (next === undefined) {
			await Promise.race(running.values());
			continue;
		}
		waiting.splice(waiting.indexOf(next), 1);
		const ended = run(next).then((count) => {
			add(next.name, count);
			running.delete(next);
		});
		running.set(next, ended);
	}

	function canStart(stage: Stage): boolean {
		const isNext = stage === waiting[0];
		if (stage.isAlone) return isNext && running.size === 0;
		const earlier = waiting.slice(0, waiting.indexOf(stage));
		const isHeldBack = [...earlier, ...running.keys()].some(
			({ name, isAlone }) => isAlone || stage.needs?.includes(name),
		);
		return running.size < 2 && !isHeldBack;
	}
}

async function run(stage: Stage): Promise<Count> {
	const missing = stage.needs?.find((name) => failures.includes(name));
	if (missing) {
		console.log(`\n── ${stage.name}: not run, because "${missing}" failed`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
	// Runners show their progress; of the other checks only a failure is worth reading, once they have ended.
	if (stage.isAlone) console.log(`\n── ${stage.name}`);
	const start = Date.now();
	const { isOk, output } = await spawned(stage.command, stage.count !== undefined);
	if (!stage.isAlone) console.log(`\n── ${stage.name}`);
	if (!isOk || stage.name === 'budgets') console.log(output);
	console.log(`${isOk ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);

	const report = reportOf(stage.name);
	const count = stage.count && existsSync(report) ? stage.count(readFileSync(report, 'utf8')) : undefined;
	if (!count) return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 };
	// A runner can fail beside its tests: a file that does not load, an error after the last test, no test at all.
	return { ...count, failed: isOk ? count.failed : Math.max(count.failed, 1) };
}

/** Runs a command line: whether it ended well, and what it wrote, unless it writes to the terminal itself. */
function spawned(command: string, isShown: boolean): Promise<{ isOk: boolean; output: string }> {
	const stdio = isShown ? 'inherit' : 'pipe';
	const child = spawn(command, { shell: true, env, stdio: ['ignore', stdio, stdio] });
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
	return new Promise((done) => {
		child.on('error', (error) => done({ isOk: false, output: error.message }));
		child.on('close', (code) => done({ isOk: code === 0, output }));
	});
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
