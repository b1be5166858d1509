import { readdirSync, readFileSync } from 'node:fs';
import { headersFor, headersSetTwice, parseHeaders } from '../../src/pipeline/serve.ts';
import { expect, test } from './fixtures.ts';

const files = readdirSync('build', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
	.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^build/, ''));
const pages = files
	.filter((file) => file.endsWith('/index.html'))
	.map((file) => file.replace(/index\.html$/, ''));

/** The frame, in each language. */
const FRAME = /^\/(?:[a-z]{2}\/)?embed\//;

test('every id is there once in its page', () => {
	const twice = files.flatMap((file) => {
		if (!file.endsWith('.html')) return [];
		const html = readFileSync(`build${file}`, 'utf8').replace(/<script[^]*?<\/script>/g, '');
		const ids = [...html.matchAll(/<[a-z][^<>]*?\sid="([^"]*)"/g)].map(([, id]) => id);
		return new Set(ids).size < ids.length ? [file] : [];
	});
	expect(twice).toEqual([]);
});

test.describe('the security of a page', () => {
	test('every page allows scripts by hash only, and says who may frame it', async ({ site }) => {
		// One comparison for all: there are more than a thousand pages.
		const unsafe: unknown[] = [];
		for (const page of pages) {
			const response = await fetch(new URL(`.${page}`, site.url));
			const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(
				await response.text(),
			)?.[1];
			const { headers } = response;
			const framing = FRAME.test(page) ? 'frame-ancestors *' : "frame-ancestors 'self'";
			const isSafe =
				policy?.startsWith("default-src 'none'") &&
				/script-src 'self'( 'sha256-[^']+')+/.test(policy) &&
				!/script-src[^;]*'unsafe-/.test(policy) &&
				headers.get('content-security-policy') === framing &&
				headers.get('x-content-type-options') === 'nosniff' &&
				headers.get('referrer-policy') === 'strict-origin-when-cross-origin' &&
				headers.get('permissions-policy')?.includes('camera=()') &&
				!headers.has('x-frame-options');
			if (!isSafe) unsafe.push({ page, policy, headers: Object.fromEntries(headers) });
		}
		expect(unsafe, 'pages; are they listed in static/_headers?').toEqual([]);
	});

	test('no file of a page can be framed where its page cannot', () => {
		const rules = parseHeaders(readFileSync('build/_headers', 'utf8'));
		for (const file of files.filter((name) => name.endsWith('.html'))) {
			const framing = FRAME.test(file) ? 'frame-ancestors *' : "frame-ancestors 'self'";
			expect(headersFor(rules, file).get('Content-Security-Policy'), file).toBe(framing);
		}
	});

	test('no file gets one header from two rules', () => {
		const rules = parseHeaders(readFileSync('build/_headers', 'utf8'));
		const twice = [...files, ...pages].filter((path) => headersSetTwice(rules, path).length > 0);
		expect(twice).toEqual([]);
	});
});

for (const [file, type] of [
	['changes.atom', 'application/atom+xml'],
	['calendar.ics', 'text/calendar'],
	['cite.bib', 'application/x-bibtex'],
	['cite.ris', 'application/x-research-info-systems'],
	['state/VNM.csv', 'text/csv'],
	['NOTICE.txt', 'text/plain'],
] as const) {
	test(`${file} says what it is and in which letters, and travels compressed`, async ({ request }) => {
		const response = await request.get(`./${file}`, { headers: { 'Accept-Encoding': 'br' } });
		expect(response.headers()).toMatchObject({
			'content-type': `${type}; charset=utf-8`,
			'content-encoding': 'br',
			vary: 'Accept-Encoding',
		});
		expect(await response.text()).toBe(readFileSync(`build/${file}`, 'utf8'));
	});
}

test('every page has the styles of what the server drew on it', () => {
	const read = (path: string) => readFileSync(`build${path}`, 'utf8');
	const inlineOf = (html: string) => [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].join();
	const classesIn = (css: string) => [...css.matchAll(/\.(svelte-[a-z0-9]+)/g)].map(([, name]) => name ?? '');
	const styled = new Set(
		[...files.filter((file) => file.endsWith('.css')), ...pages.map((page) => `${page}index.html`)].flatMap(
			(file) => classesIn(file.endsWith('.css') ? read(file) : inlineOf(read(file))),
		),
	);
	const bare = pages.flatMap((page) => {
		const html = read(`${page}index.html`);
		const own = new Set(classesIn(inlineOf(html)));
		// LayerCake's own styles come with its code; what the server draws with it has ours (cumulative-acts.css and others).
		const body = html
			.slice(html.indexOf('<body'))
			.replace(/<[^>]*(?:layercake|viewBox="0 0 100 100")[^>]*>/g, '');
		const used = new Set(body.match(/\bsvelte-[a-z0-9]+/g));
		return [...used].filter((name) => styled.has(name) && !own.has(name)).map((name) => `${page}: ${name}`);
	});
	expect(bare).toEqual([]);
});

test('using the site leaves nothing on the visitor’s machine', async ({ page, context }) => {
	await page.goto('./');
	for (const key of ['Tab', 'Tab', 'ArrowRight', 'Enter', 'Escape', 'Tab', 'ArrowLeft'])
		await page.keyboard.press(key);
	const link = page.locator('a[href^="."], a[href^="/"]').first();
	if ((await link.count()) > 0) await link.click();
	await page.reload();
	const kept = await page.evaluate(async () => ({
		localStorage: Object.keys(localStorage),
		sessionStorage: Object.keys(sessionStorage),
		databases: await indexedDB.databases(),
		caches: await caches.keys(),
		workers: (await navigator.serviceWorker.getRegistrations()).map((registration) => registration.scope),
	}));
	expect(kept).toEqual({ localStorage: [], sessionStorage: [], databases: [], caches: [], workers: [] });
	expect(await context.cookies()).toEqual([]);
});

test.describe('an address that does not exist', () => {
	test.use({ expectedProblems: /status of 404|Not found: \// });

	test('in a language is said in that language, with the way to its first page', async ({ page, site }) => {
		const response = await page.goto('./fr/nowhere/');
		expect(response?.status()).toBe(404);
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		const { pathname } = new URL('fr/', site.url);
		await expect(page.locator(`main a[href="${pathname}"]`).first()).toBeVisible();
	});

	for (const address of ['nowhere/', 'embed/nowhere', 'data/nowhere.json']) {
		test(`${address} answers 404 with a way home`, async ({ page, site }) => {
			const response = await page.goto(`./${address}`);
			expect(response?.status()).toBe(404);
			const home = page
				.getByRole('link')
				.and(page.locator(`[href="${new URL(site.url).pathname}"]`))
				.first();
			await home.click();
			await expect(page).toHaveURL(site.url);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});
	}
});
