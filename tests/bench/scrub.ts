import type { Browser } from 'playwright';
import { dayOf } from '#lib/calendar/day.ts';
import type { StandingFeed } from '#lib/schema/standing.ts';
import { POSITIONS, timeScale } from '#lib/timeline/time-scale.ts';
import { recordOf } from '#lib/treaty/record.ts';
import standing from '#data/standing.json' with { type: 'json' };
import type { Figure } from './figure.ts';
import { metricsOf, openThrottled, type ThrottledPage } from './throttled.ts';

const RUNS = 5;
const SWEEP_STEPS = 120;
const JUMPS = 40;

/** Of a step's time on the main thread, what the browser counts for each kind of work; the rest is painting and the frame itself. */
const PARTS = { script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration' };

interface StepCost {
	readonly taskMs: number;
	/** "script 2.1, style 1.0, layout 0.4, rest 0.5 ms" */
	readonly parts: string;
}

/** Moves the scrubber on a processor four times slower, and gives the time of the main thread that one step takes. */
export async function measureScrub(browser: Browser, url: string): Promise<Map<string, Figure[]>> {
	const opened = await openThrottled(browser, { cpu: 4 }, 'scrub.page.js', {
		viewport: { width: 1280, height: 800 },
	});
	const { page, cdp } = opened;
	try {
		await cdp.send('Performance.enable');
		await page.goto(url, { waitUntil: 'networkidle' });
		const sweep = Array.from({ length: SWEEP_STEPS }, (_, at) =>
			Math.round((at * POSITIONS) / (SWEEP_STEPS - 1)),
		);
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
				...(await repeat(() => steps(opened, sweep), 1)),
			},
			{
				name: `a step of a sweep of ${SWEEP_STEPS}`,
				unit: 'ms',
				decimals: 1,
				budget: { atMost: 8 },
				...(await repeat(() => steps(opened, sweep))),
			},
		];
		for (const { name, from, to, atMost } of jumps()) {
			const changes = await page.evaluate(([a, b]) => window.benchChanges(a, b), [from, to] as const);
			const back = Array.from({ length: JUMPS }, (_, at) => (at % 2 === 0 ? from : to));
			figures.push({
				name: `a jump that changes ${changes} (${name})`,
				unit: 'ms',
				decimals: 1,
				...(atMost === undefined ? {} : { budget: { atMost } }),
				...(await repeat(() => steps(opened, back))),
			});
		}
		return new Map([['Scrubbing, 4× CPU, main thread', figures]]);
	} finally {
		await opened.close();
	}
}

/** Pairs of days between which nothing, the signatories and everything changes, as positions on the scrubber. */
function jumps(): { name: string; from: number; to: number; atMost?: number }[] {
	const { days } = recordOf(standing as StandingFeed);
	const scale = timeScale(days.proposedOn, days.opensOn, Math.max(days.closesOn, days.asOf));
	const at = (dayIso: string) => scale.positionOf(dayOf(dayIso));
	return [
		{ name: '2 ↔ 3 May 2018', from: at('2018-05-02'), to: at('2018-05-03') },
		{
			name: '24 October 2025 ↔ as-of day',
			from: at('2025-10-24'),
			to: scale.positionOf(days.asOf),
			atMost: 12,
		},
		{ name: '1 June 2023 ↔ 24 October 2025', from: at('2023-06-01'), to: at('2025-10-24') },
	];
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
