import { buildSite } from '../build-site.ts';
import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import { serve } from '../../src/pipeline/serve.ts';
import { expect, test as siteTest } from './fixtures.ts';

const BASE = '/treaties/hanoi';
const DIR = '.svelte-kit/under-a-path/build';

/** Pages opened in a browser; all the others are still fetched. */
const MOST_PAGES_OPENED = 20;

const test = siteTest.extend({
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that one needs from this pattern
		async ({}, use) => {
			buildSite({ BASE_PATH: BASE, BUILD_DIR: DIR });
			const site = await serve({ port: 0, dir: DIR, base: BASE });
			await use(site);
			await site.close();
		},
		{ scope: 'worker', timeout: 300_000 },
	],
});

test('a site built for a path finds all its pages and files there', async ({ page, request, site }) => {
	test.setTimeout(120_000);
	const origin = new URL(site.url).origin;
	const seen = new Set([site.url]);
	const failed: string[] = [];
	let opened = 0;

	// The set grows while it is walked.
	for (const address of seen) {
		const response = await request.get(address);
		if (response.status() !== 200) failed.push(`${response.status()} ${address}`);
		if (!response.headers()['content-type']?.startsWith('text/html')) continue;
		if (opened++ < MOST_PAGES_OPENED) await page.goto(address, { waitUntil: 'networkidle' });
		for (const reference of await page.evaluate(references, await response.text())) {
			const url = new URL(reference, address);
			url.hash = url.search = '';
			// Other languages are builds of their own.
			const isOther = LANGUAGES.some(({ code }) => url.href.startsWith(`${site.url}${code}/`));
			if (url.origin === origin && !isOther) seen.add(url.href);
		}
	}

	expect(failed).toEqual([]);
	expect([...seen].filter((address) => !address.startsWith(site.url))).toEqual([]);
	expect(seen.size).toBeGreaterThan(5);

	// What is kept for rooms without a network is this site's own, whatever else lies on its origin.
	await page.goto(`${site.url}present/`);
	await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
	const kept = await page.evaluate(async () => ({
		scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
		caches: (await caches.keys()).map((name) => name.replace(/ [0-9a-f]+$/, '')),
		outside: (await caches.open((await caches.keys())[0] ?? '').then((cache) => cache.keys())).filter(
			({ url }) => !url.startsWith(new URL('..', location.href).href),
		).length,
	}));
	expect(kept).toEqual({ scopes: [`${site.url}present/`], caches: [`hanoi-present ${BASE}/`], outside: 0 });
});

/** Runs in the browser, for its parser: what a page links to and what it is made of, as written. */
function references(html: string): string[] {
	const page = new DOMParser().parseFromString(html, 'text/html');
	const single = ['href', 'src', 'data', 'poster'].flatMap((name) =>
		[...page.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
	);
	const sets = [...page.querySelectorAll('[srcset]')].flatMap((element) =>
		(element.getAttribute('srcset') ?? '')
			.split(',')
			.map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
	);
	return [...single, ...sets].filter(
		(reference) => reference !== '' && !/^(data|blob|mailto|javascript):/.test(reference),
	);
}
