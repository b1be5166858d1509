import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { median, type Figure } from './figure.ts';
import { openThrottled, SLOW_PHONE } from './throttled.ts';

/** What `first-view.page.js` sees. Times are milliseconds from the start of the navigation; `undefined` is "not yet". */
export interface FirstView {
	/** Two frames after the picture's end was parsed: an inline picture is no candidate for LCP. */
	mapPaintedMs: number | undefined;
	/** When the first of our modules ran. */
	firstModuleMs: number | undefined;
	firstPaintMs: number | undefined;
	largestPaintMs: number | undefined;
	largestElement: string;
	shifts: { score: number; startMs: number; moved: string }[];
	longTasks: { startMs: number; durationMs: number }[];
}

/** What a first view fetches, in bytes as they travel, without headers. */
interface Traffic {
	readonly totalBytes: number;
	readonly scriptBytes: number;
}

const RUNS = 5;

/** What the page may still do after its last request, before it counts as settled. */
const SETTLE_MS = 1500;

/** What a first view may take. */
export interface FirstViewBudgets {
	readonly totalKb: number;
	readonly scriptsKb?: number;
	readonly mapPaintedMs: number;
	readonly scrubberLiveMs: number;
	readonly largestPaintMs?: number;
	readonly blockingMs?: number;
}

const SCREENS: Readonly<Record<string, BrowserContextOptions>> = {
	'1280 × 800': { viewport: { width: 1280, height: 800 } },
	'390 × 844': {
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 3,
		isMobile: true,
		hasTouch: true,
	},
};

/**
 * Loads a page anew for each run, on a slow phone's processor and connection, and gives the figures of each screen.
 * @param name what the page is called in the tables
 */
export async function measureFirstView(
	browser: Browser,
	url: string,
	name: string,
	budgets: FirstViewBudgets,
): Promise<Map<string, Figure[]>> {
	const figures = new Map<string, Figure[]>();
	for (const [screen, options] of Object.entries(SCREENS)) {
		// Not counted: the browser's own first page is slower than all others.
		await watchOnce(browser, url, options);
		const views: (FirstView & Traffic)[] = [];
		const liveMs: number[] = [];
		for (let run = 0; run < RUNS; run++) {
			views.push(await watchOnce(browser, url, options));
			// In a load of its own: moving the day would change what is painted, and when.
			liveMs.push(await dragOnce(browser, url, options));
		}
		figures.set(
			`First view of ${name}, 4× CPU, 150 ms, 1.6 Mbit/s, ${screen}`,
			figuresOf(views, liveMs, budgets),
		);
	}
	return figures;
}

async function watchOnce(
	browser: Browser,
	url: string,
	options: BrowserContextOptions,
): Promise<FirstView & Traffic> {
	const { page, close } = await openThrottled(browser, SLOW_PHONE, 'first-view.page.js', options);
	try {
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.waitForTimeout(SETTLE_MS);
		const view = await page.evaluate(() => window.benchFirstView);
		return { ...view, ...(await trafficOf(page)) };
	} finally {
		await close();
	}
}

async function trafficOf(page: Page): Promise<Traffic> {
	const files = await page.evaluate(() =>
		[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
			(entry) => ({
				url: entry.name,
				bytes: (entry as PerformanceResourceTiming).encodedBodySize,
			}),
		),
	);
	const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0);
	return { totalBytes: sum(files), scriptBytes: sum(files.filter(({ url }) => url.endsWith('.js'))) };
}

async function dragOnce(browser: Browser, url: string, options: BrowserContextOptions): Promise<number> {
	const { page, close } = await openThrottled(browser, SLOW_PHONE, 'scrubber-live.page.js', options);
	try {
		await page.goto(url);
		const live = await page.waitForFunction(() => window.benchScrubberLiveMs);
		return (await live.jsonValue()) ?? NaN;
	} finally {
		await close();
	}
}

function figuresOf(
	views: readonly (FirstView & Traffic)[],
	liveMs: readonly number[],
	budgets: FirstViewBudgets,
): Figure[] {
	const ms = (pick: (view: FirstView) => number | undefined) => views.map((view) => pick(view) ?? NaN);
	const typical = views.toSorted((a, b) => blockingMs(a) - blockingMs(b))[Math.floor(views.length / 2)];
	const shifts = views.flatMap((view) => view.shifts);
	const kB = (pick: (view: Traffic) => number) => views.map((view) => pick(view) / 1000);
	return [
		{
			name: 'fetched in all',
			unit: 'kB',
			decimals: 1,
			values: kB(({ totalBytes }) => totalBytes),
			...within(budgets.totalKb),
		},
		{
			name: 'scripts fetched',
			unit: 'kB',
			decimals: 2,
			values: kB(({ scriptBytes }) => scriptBytes),
			...within(budgets.scriptsKb),
		},
		{ name: 'first contentful paint', unit: 'ms', values: ms((view) => view.firstPaintMs) },
		{
			name: 'map painted',
			unit: 'ms',
			values: ms((view) => view.mapPaintedMs),
			...within(budgets.mapPaintedMs),
		},
		{
			name: 'map painted, after the first module ran',
			unit: 'ms',
			values: ms(({ mapPaintedMs = NaN, firstModuleMs = NaN }) => mapPaintedMs - firstModuleMs),
			budget: { atMost: 0 },
			notes: [`the first module runs at ${median(ms((view) => view.firstModuleMs)).toFixed(0)} ms`],
		},
		{ name: 'scrubber live', unit: 'ms', values: liveMs, ...within(budgets.scrubberLiveMs) },
		{
			name: 'largest contentful paint',
			unit: 'ms',
			values: ms((view) => view.largestPaintMs),
			...within(budgets.largestPaintMs),
			notes: typical ? [typical.largestElement] : [],
		},
		{
			name: 'layout shift',
			unit: '',
			decimals: 4,
			values: views.map((view) => view.shifts.reduce((total, { score }) => total + score, 0)),
			budget: { atMost: 0 },
			notes: shifts
				.slice(0, 5)
				.map(({ score, startMs, moved }) => `${score.toFixed(4)} at ${startMs.toFixed(0)} ms: ${moved}`),
		},
		{
			name: 'total blocking time',
			unit: 'ms',
			values: views.map(blockingMs),
			...within(budgets.blockingMs),
			notes:
				typical?.longTasks.map(
					({ startMs, durationMs }) => `a task of ${durationMs.toFixed(0)} ms at ${startMs.toFixed(0)} ms`,
				) ?? [],
		},
	];
}

function within(most: number | undefined): Pick<Figure, 'budget'> {
	return most === undefined ? {} : { budget: { atMost: most } };
}

/** Of every task after the first paint, what goes beyond 50 ms (web.dev/tbt). */
function blockingMs({ longTasks, firstPaintMs = 0 }: FirstView): number {
	return longTasks
		.map(({ startMs, durationMs }) => startMs + durationMs - Math.max(startMs, firstPaintMs) - 50)
		.reduce((total, blocking) => total + Math.max(0, blocking), 0);
}
