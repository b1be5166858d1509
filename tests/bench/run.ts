// `npm run bench`: measures the built site against the budgets of time. `npm run bench -- scrub heap` measures only those.
import { availableParallelism, loadavg } from 'node:os';
import process from 'node:process';
import { chromium, type Browser } from 'playwright';
import { serve } from '../../src/pipeline/serve.ts';
import { ensureBrowser, launchOptions } from '../browser.ts';
import { isKept, tableOf, type Figure } from './figure.ts';
import { measureFirstView } from './first-view.ts';
import { measureHeap } from './heap.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureLoad } from './load.ts';
import { measureMoments } from './moments.ts';
import { measureScrub } from './scrub.ts';

/** Figures by the title of their table. */
type Measure = (url: string) => Promise<ReadonlyMap<string, readonly Figure[]>>;

const SITE = {
	first: {
		totalKb: 130,
		scriptsKb: 72,
		mapPaintedMs: 900,
		scrubberLiveMs: 1500,
		largestPaintMs: 1200,
		blockingMs: 100,
	},
	heapMb: 6,
};
const EMBED = {
	first: { totalKb: 75, mapPaintedMs: 700, scrubberLiveMs: 1100 },
	heapMb: 4,
};
/** The script of a move from one moment of a briefing to the next. */
const MOVE_MS = 50;
/** Views of the frame that nginx gives in a second. */
const VIEWS_A_SECOND = 5000;

const PARTS: Readonly<Record<string, Measure>> = {
	first: (url) => inBrowser((browser) => measureFirstView(browser, url, '/', SITE.first)),
	scrub: (url) => inBrowser((browser) => measureScrub(browser, url)),
	heap: (url) => inBrowser((browser) => measureHeap(browser, url, '/', SITE.heapMb)),
	'embed-first': (url) =>
		inBrowser((browser) => measureFirstView(browser, `${url}embed/`, '/embed/', EMBED.first)),
	'embed-heap': (url) =>
		inBrowser((browser) => measureHeap(browser, `${url}embed/`, '/embed/', EMBED.heapMb)),
	moments: (url) => inBrowser((browser) => measureMoments(browser, `${url}present/`, MOVE_MS)),
	load: (url) => inBrowser((browser) => measureLoad(browser, url, VIEWS_A_SECOND)),
	lighthouse: measureLighthouse,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
	throw new Error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}`);
}

const [loadBefore = 0] = loadavg();
if (loadBefore > availableParallelism() / 2) {
	console.log(`The machine is busy with other work (load ${loadBefore.toFixed(1)}): times will be too long`);
}
await ensureBrowser();
const site = await serve({ port: 0 });
const broken: string[] = [];
try {
	for (const [name, measure] of Object.entries(PARTS)) {
		if (wanted.length > 0 && !wanted.includes(name)) continue;
		for (const [title, figures] of await measure(site.url)) {
			console.log(tableOf(title, figures));
			broken.push(...figures.filter((figure) => !isKept(figure)).map((figure) => `${title}: ${figure.name}`));
		}
	}
} finally {
	await site.close();
}
console.log(broken.length > 0 ? `\nOver budget:\n  ${broken.join('\n  ')}` : '\nEvery budget is kept');
process.exitCode = broken.length > 0 ? 1 : 0;

/** A new browser for each part, so that none finds what another has left in memory. */
async function inBrowser<T>(measure: (browser: Browser) => Promise<T>): Promise<T> {
	const browser = await chromium.launch(launchOptions(true));
	try {
		return await measure(browser);
	} finally {
		await browser.close();
	}
}
