// `npm run soak`: ten thousand random actions. `npm run soak -- --seed 7 --actions 2000 --minutes 10` repeats and bounds them.
import process from 'node:process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { chromium, type Browser } from 'playwright';
import { serve } from '../../src/pipeline/serve.ts';
import { median } from '../bench/figure.ts';
import { ensureBrowser, launchOptions } from '../browser.ts';
import { anyAction, type Action } from './actions.ts';
import { asTest, play, playOn, shrink, SoakError } from './play.ts';
import { openStage, type Where } from './stage.ts';

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: String(Date.now() % 1_000_000) },
		actions: { type: 'string', default: '10000' },
		minutes: { type: 'string', default: '25' },
	},
});
const [seed, wanted, minutes] = [values.seed, values.actions, values.minutes].map(Number) as [
	number,
	number,
	number,
];

/** Half of the actions begin on a new page as often as this, so that a fault is found near its cause. */
const SITTING = 250;
const SHRINK_MS = 4 * 60_000;
/** How much more memory there may be at the end of a long sitting than after its first actions. */
const GROWTH = 1.2;
const FIRST = 1_000;
/** What is on the screen at the time moves one reading by a third: medians of several are compared. */
const READ_EVERY = 100;
const READINGS = 9;

console.log(`Seed ${seed}, ${wanted} actions, at most ${minutes} minutes`);
const end = Date.now() + minutes * 60_000;
const problems: string[] = [];
let done = 0;

await ensureBrowser();
const site = await serve({ port: 0 });
const browser = await chromium.launch(launchOptions());
try {
	for (const where of ['page', 'frame'] as const) {
		await soakInSittings(browser, where, wanted / 4);
		await soakInOne(browser, where, wanted / 4);
	}
} finally {
	await browser.close();
	await site.close();
}
console.log(`\n${done} of ${wanted} actions, ${problems.length} faults`);
for (const problem of problems) console.log(`\n${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** All actions, on a new page every now and then. What fails is made shorter and printed; the next sitting goes on. */
async function soakInSittings(browser: Browser, where: Where, count: number): Promise<void> {
	for (let from = 0; from < count && Date.now() < end; from += SITTING) {
		const actions = sequence(where, Math.min(SITTING, count - from), true, from);
		await report(where, actions, () => play(browser, site.url, where, actions));
	}
}

/** One page that is never loaded anew: what it keeps in memory does not grow. */
async function soakInOne(browser: Browser, where: Where, count: number): Promise<void> {
	const actions = sequence(where, count, false, count);
	const stage = await openStage(browser, site.url, where);
	const heap: number[] = [];
	try {
		await report(where, actions, () =>
			playOn(stage, actions, async (at) => {
				if ((at + 1) % READ_EVERY === 0) heap.push(await stage.heapMb());
			}),
		);
		console.log(`Heap of the ${where} in MB: ${heap.map((mb) => mb.toFixed(1)).join(' ')}`);
		const after = heap.slice(FIRST / READ_EVERY);
		if (after.length < READINGS) return;
		const [first, last] = [after.slice(0, READINGS), after.slice(-READINGS)].map(median) as [number, number];
		console.log(`Median after ${FIRST} actions: ${first.toFixed(1)} MB, at the end: ${last.toFixed(1)} MB`);
		if (last > first * GROWTH)
			problems.push(`The heap of the ${where} grew from ${first.toFixed(1)} to ${last.toFixed(1)} MB`);
	} finally {
		await stage.close();
	}
}

function sequence(where: Where, length: number, hasLoads: boolean, offset: number): Action[] {
	return fc.sample(anyAction(where, hasLoads), { seed: seed + offset, numRuns: length });
}

async function report(where: Where, actions: readonly Action[], run: () => Promise<void>): Promise<void> {
	const start = Date.now();
	try {
		await run();
		done += actions.length;
		console.log(`${where}: ${actions.length} actions in ${((Date.now() - start) / 1000).toFixed(0)} s`);
	} catch (error) {
		if (!(error instanceof SoakError)) throw error;
		done += error.at + 1;
		console.log(`${where}: ${error.message}\nShrinking…`);
		const failing = actions.slice(0, error.at + 1).slice(-SITTING);
		const found = await shrink(browser, site.url, where, failing, SHRINK_MS);
		problems.push(found ? asTest(where, found) : `Once, and not again: ${error.message} (${where})`);
		console.log(problems.at(-1));
	}
}
