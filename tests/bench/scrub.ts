import type { Browser } from 'playwright';
import { dayOf } from '#lib/domain/day.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { POSITIONS, timeScale, type TimeScale } from '#lib/timeline/time-scale.ts';
import { recordOf, type TreatyRecord } from '#lib/domain/record.ts';
import standing from '#data/standing.json' with { type: 'json' };
import type { Figure } from './figure.ts';
import { byHandPage } from './by-hand.ts';
import { metricsOf, openThrottled, type ThrottledPage } from './throttled.ts';

const RUNS = 5;
const SWEEP_STEPS = 120;
const JUMPS = 40;
const SCRUBBING = { cpu: 4 };
const SCREEN = { viewport: { width: 1280, height: 800 } };
const SWEEP_NAME = `a step of a sweep of ${SWEEP_STEPS}`;
const SWEEP = Array.from({ length: SWEEP_STEPS }, (_, at) =>
	Math.round((at * POSITIONS) / (SWEEP_STEPS - 1)),
);

/** Of a step's time on the main thread, what the browser counts for each kind of work; the rest is painting and the frame itself. */
const PARTS = { script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration' };

interface StepCost {
	readonly taskMs: number;
	/** "script 2.1, style 1.0, layout 0.4, rest 0.5 ms" */
	readonly parts: string;
}

/** What a step may take, in milliseconds of the main thread. */
export interface ScrubBudgets {
	readonly stepMs: number;
	readonly jumpMs: number;
}

/**
 * Moves the scrubber on a processor four times slower, and gives the time of the main thread that one step takes.
 * @param name what the page is called in the table
 */
export async function measureScrub(
	browser: Browser,
	url: string,
	name: string,
	budgets: ScrubBudgets,
): Promise<Map<string, Figure[]>> {
	const opened = await openThrottled(browser, SCRUBBING, 'scrub.page.js', SCREEN);
	const { page, cdp } = opened;
	const { record, scale } = timeline();
	try {
		await cdp.send('Performance.enable');
		await page.goto(url, { waitUntil: 'networkidle' });
		const figures = [
			{
				name: 'a frame in which nothing happens',
				unit: 'ms',
				decimals: 1,
				...(await repeat(() => idle(opened))),
			},
			{
				name: 'a step of the first sweep ever',
				unit: 'ms',
				decimals: 1,
				...(await repeat(() => steps(opened, SWEEP), 1)),
			},
			{
				name: SWEEP_NAME,
				unit: 'ms',
				decimals: 1,
				budget: { atMost: budgets.stepMs },
				...(await repeat(() => steps(opened, SWEEP))),
			},
		];
		for (const { name: days, from, to, isBudgeted } of jumps(record, scale)) {
			const changes = await page.evaluate(([a, b]) => window.benchChanges(a, b), [from, to] as const);
			const back = thereAndBack(from, to);
			figures.push({
				name: `a jump that changes ${changes} (${days})`,
				unit: 'ms',
				decimals: 1,
				...(isBudgeted ? { budget: { atMost: budgets.jumpMs } } : {}),
				...(await repeat(() => steps(opened, back))),
			});
		}
		return new Map([[`Scrubbing ${name}, 4× CPU, main thread`, figures]]);
	} finally {
		await opened.close();
	}
}

/** The same job by hand (by-hand.ts), to compare with. */
export async function measureByHand(browser: Browser): Promise<Map<string, Figure[]>> {
	const { record, scale } = timeline();
	// A page of its own: the site's policy would not let the script in it run.
	const opened = await openThrottled(browser, SCRUBBING, 'scrub.page.js', SCREEN);
	try {
		await opened.cdp.send('Performance.enable');
		await opened.page.setContent(byHandPage(record, scale));
		const swept = { name: SWEEP_NAME, ...(await repeat(() => steps(opened, SWEEP))) };
		const jumped = [];
		for (const { name, from, to } of jumps(record, scale)) {
			jumped.push({
				name: `a jump (${name})`,
				...(await repeat(() => steps(opened, thereAndBack(from, to)))),
			});
		}
		const figures = [swept, ...jumped].map((figure) => ({ unit: 'ms', decimals: 1, ...figure }));
		return new Map([['For comparison: d3-geo by hand, a map and three numbers', figures]]);
	} finally {
		await opened.close();
	}
}

function timeline(): { record: TreatyRecord; scale: TimeScale } {
	const record = recordOf(standing as StandingFeed);
	const { proposedOn, opensOn, closesOn, asOf } = record.days;
	return { record, scale: timeScale(proposedOn, opensOn, Math.max(closesOn, asOf)) };
}

/** Pairs of days between which nothing, the signatories and everything changes, as positions on the scrubber. */
function jumps(
	{ days }: TreatyRecord,
	scale: TimeScale,
): { name: string; from: number; to: number; isBudgeted?: boolean }[] {
	const at = (dayIso: string) => scale.positionOf(dayOf(dayIso));
	return [
		{ name: '2 ↔ 3 May 2018', from: at('2018-05-02'), to: at('2018-05-03') },
		{
			name: '24 October 2025 ↔ as-of day',
			from: at('2025-10-24'),
			to: scale.positionOf(days.asOf),
			isBudgeted: true,
		},
		{ name: '1 June 2023 ↔ 24 October 2025', from: at('2023-06-01'), to: at('2025-10-24') },
	];
}

function thereAndBack(from: number, to: number): number[] {
	return Array.from({ length: JUMPS }, (_, at) => (at % 2 === 0 ? from : to));
}

async function repeat(cost: () => Promise<StepCost>, runs = RUNS): Promise<Pick<Figure, 'values' | 'notes'>> {
	const costs: StepCost[] = [];
	for (let run = 0; run < runs; run++) costs.push(await cost());
	return { values: costs.map(({ taskMs }) => taskMs), notes: costs.slice(-1).map(({ parts }) => parts) };
}

function steps(opened: ThrottledPage, positions: number[]): Promise<StepCost> {
	return costOf(opened, positions.length, () =>
		opened.page.evaluate((all) => window.benchScrub(all), positions),
	);
}

function idle(opened: ThrottledPage): Promise<StepCost> {
	return costOf(opened, SWEEP_STEPS, () =>
		opened.page.evaluate((frames) => window.benchIdle(frames), SWEEP_STEPS),
	);
}

async function costOf({ cdp }: ThrottledPage, count: number, act: () => Promise<void>): Promise<StepCost> {
	const before = await metricsOf(cdp);
	await act();
	const after = await metricsOf(cdp);
	const stepMs = (name: string) => (1000 * ((after.get(name) ?? NaN) - (before.get(name) ?? NaN))) / count;
	const taskMs = stepMs('TaskDuration');
	const parts = Object.entries(PARTS).map(([part, name]) => [part, stepMs(name)] as const);
	const rest = parts.reduce((left, [, partMs]) => left - partMs, taskMs);
	return {
		taskMs,
		parts: [...parts, ['rest', rest] as const].map(([part, ms]) => `${part} ${ms.toFixed(1)}`).join(', '),
	};
}
