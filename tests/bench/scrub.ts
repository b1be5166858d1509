import type { Browser } from 'playwright';
import standing from '#data/standing.json' with { type: 'json' };
import type { StandingFeed } from '#lib/data/standing.ts';
import { dayOf } from '#lib/domain/day.ts';
import { recordOf } from '#lib/domain/record.ts';
import { POSITIONS, timeScale } from '#lib/timeline/time-scale.ts';
import { byHandPage } from './by-hand.ts';
import { median, type Figure } from './figure.ts';
import { metricsOf, openThrottled, type ThrottledPage } from './throttled.ts';

/** Fresh pages of each kind, one after another, so that what else the machine does falls on all of them alike. */
const RUNS = 7;
const SWEEP_STEPS = 120;
const JUMPS = 20;
const CPU = 4;
const SCREEN = { viewport: { width: 960, height: 700 } };
/** What a step or jump may cost the whole browser, as a multiple of the same job by hand in the same run. */
const MOST_OF_BY_HAND = 1;

/** Milliseconds of one step: script on the main thread, all of the main thread, and the processor over all processes of the browser. */
interface Cost {
	readonly script: number;
	readonly task: number;
	readonly processor: number;
}
const PARTS = ['script', 'task', 'processor'] as const;

/** The page by hand, the site's first page and the frame. */
const PAGES = ['by hand', '/', '/embed/'] as const;

/**
 * Moves the scrubber as a reader does who has just come: each run opens a fresh page on a processor four times slower, sweeps once through all
 * of time in 120 `input` events with two frames each, and then jumps between the day before the opening and the last day covered. Pages with a
 * map by hand (by-hand.ts) take turns with the site's.
 */
export async function measureScrub(browser: Browser, url: string): Promise<Map<string, Figure[]>> {
	const record = recordOf(standing as StandingFeed);
	const { proposedOn, opensOn, closesOn, asOf } = record.days;
	const scale = timeScale(proposedOn, opensOn, Math.max(closesOn, asOf));
	const sweep = Array.from({ length: SWEEP_STEPS }, (_, at) =>
		Math.round((at * POSITIONS) / (SWEEP_STEPS - 1)),
	);
	const ends = [scale.positionOf(dayOf('2025-10-24')), scale.positionOf(asOf)];
	const jumps = Array.from({ length: JUMPS }, (_, at) => ends[at % 2] ?? 0);
	const html = byHandPage(record, scale);

	const costs = new Map<string, Cost[]>();
	for (let run = 0; run < RUNS; run++) {
		for (const page of PAGES) {
			const opened = await openThrottled(browser, { cpu: CPU }, 'scrub.page.js', SCREEN);
			await opened.cdp.send('Performance.enable');
			if (page === 'by hand') await opened.page.setContent(html);
			else await opened.page.goto(`${url}${page.slice(1)}`, { waitUntil: 'networkidle' });
			for (const [name, positions] of [
				['step', sweep],
				['jump', jumps],
			] as const) {
				const cost = await costOf(browser, opened, positions);
				costs.set(`${page} ${name}`, [...(costs.get(`${page} ${name}`) ?? []), cost]);
			}
			await opened.close();
		}
	}
	const figures = ['step', 'jump'].flatMap((name) =>
		PARTS.flatMap((part) => {
			const valuesOf = (page: string) => (costs.get(`${page} ${name}`) ?? []).map((cost) => cost[part]);
			const byHand = median(valuesOf('by hand'));
			return PAGES.flatMap((page): Figure[] => {
				const values = valuesOf(page);
				const figure = { name: `${name} of ${page}, ${part}`, values, unit: 'ms', decimals: 2 };
				if (page === 'by hand') return [figure];
				const ratio = {
					name: `${name} of ${page}, ${part}, times by hand`,
					values: [median(values) / byHand],
					unit: '×',
					decimals: 2,
				};
				return [figure, part === 'processor' ? { ...ratio, budget: { atMost: MOST_OF_BY_HAND } } : ratio];
			});
		}),
	);
	return new Map([[`Scrubbing a fresh page, ${CPU}× CPU`, figures]]);
}

async function costOf(browser: Browser, { page, cdp }: ThrottledPage, positions: number[]): Promise<Cost> {
	const system = await browser.newBrowserCDPSession();
	const now = async () => {
		const metrics = await metricsOf(cdp);
		const { processInfo } = await system.send('SystemInfo.getProcessInfo');
		return {
			script: metrics.get('ScriptDuration') ?? NaN,
			task: metrics.get('TaskDuration') ?? NaN,
			processor: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
		};
	};
	const before = await now();
	await page.evaluate((all) => window.benchScrub(all), positions);
	const after = await now();
	await system.detach();
	const each = (part: keyof Cost) => (1000 * (after[part] - before[part])) / positions.length;
	return { script: each('script'), task: each('task'), processor: each('processor') };
}
