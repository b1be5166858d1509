import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContext, Page } from '@playwright/test';
import { serve, type ServedSite } from '../../src/pipeline/serve.ts';
import { card, say } from './explorer.ts';
import { expect, test as siteTest } from './fixtures.ts';
import { MOMENTS, speakerOf, titleOf } from './presenting.ts';

const base = process.env['BASE_PATH'] ?? '';

/** A server that can be taken away. */
interface Server {
	/** The address of the site's first page, the same after every start. */
	readonly url: string;
	stop(): Promise<void>;
	/** @param dir another build */
	start(dir?: string): Promise<void>;
}

const test = siteTest.extend<object, { server: Server }>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that one needs from this pattern
		async ({}, use) => {
			let site: ServedSite | undefined = await serve({ port: 0, dir: 'build', base });
			const { url } = site;
			const stop = async () => {
				await site?.close();
				site = undefined;
			};
			const start = async (dir = 'build') => {
				await stop();
				site = await serve({ port: Number(new URL(url).port), dir, base });
			};
			await use({ url, stop, start });
			await stop();
		},
		{ scope: 'worker' },
	],
	site: [
		async ({ server }, use) => {
			await use({ url: server.url, close: () => server.stop() });
		},
		{ scope: 'worker' },
	],
});

// The network is asked first, and fails while there is none.
test.use({
	expectedProblems:
		/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|status of 404.*(names\.json|world\.svg)/,
});
test.beforeEach(({ server }) => server.start());

/** Opens the briefing, and waits until the window is answered by its worker. */
async function openAndKeep(page: Page): Promise<void> {
	await page.goto('./present/');
	await isAt(page, 1);
	await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** Whether a window shows a moment, counted from 1. */
async function isAt(window: Page, number: number): Promise<void> {
	await expect(window.getByRole('heading', { level: 1 })).toHaveText(titleOf(number));
}

/** Waits until a window that shows the first moment takes keys: what the server wrote shows it too. */
async function isLive(window: Page): Promise<void> {
	const [{ title, text }, count] = [MOMENTS[0]!, MOMENTS.length];
	await expect(window.getByText(say('present_announce', { n: 1, count, title, text }))).toBeVisible();
}

function cacheNames(page: Page): Promise<string[]> {
	return page.evaluate(() => caches.keys());
}

test.describe('without a network, the briefing', () => {
	test('is there, with its speaker’s window', async ({ page, server }) => {
		await openAndKeep(page);
		await server.stop();

		await page.reload();
		await isLive(page);
		await page.keyboard.press('PageDown');
		await isAt(page, 2);
		await page.goto('./present/#4');
		await page.reload();
		await isAt(page, 4);

		const speaker = await speakerOf(page);
		await isAt(speaker, 4);
		await speaker.keyboard.press('PageDown');
		await isAt(page, 5);
		await speaker.reload();
		await isAt(speaker, 5);
	});

	test('answers where a state stands, with its sources', async ({ page, server }) => {
		await openAndKeep(page);
		await server.stop();
		await page.keyboard.press('/');
		await page.getByRole('combobox').fill('Brazil');
		await page.getByRole('option', { name: /^Brazil/ }).click();
		await expect(card(page, 'BRA')).toBeVisible();
		// More than one are folded away under their number.
		await card(page, 'BRA')
			.locator('details')
			.evaluateAll((all) => all.forEach((element) => ((element as HTMLDetailsElement).open = true)));
		await expect(card(page, 'BRA').locator('a[href^="https:"]').first()).toBeVisible();
	});

	test('opens from a link with a query, in a new window', async ({ page, context, server }) => {
		await openAndKeep(page);
		await page.close();
		await server.stop();
		const later = await context.newPage();
		await later.goto('./present/?theme=dark#3');
		await isAt(later, 3);
		await expect(later.locator('html')).toHaveAttribute('data-theme', 'dark');
	});

	test('has what is asked for only now: facts, map and scripts', async ({ page, server }) => {
		await openAndKeep(page);
		await server.stop();
		// No reload: the window that kept the copy is answered from it as well.
		const files = ['budapest', 'events', 'names', 'sources', 'standing', 'steps', 'territories'];
		const wanted = [...files.map((file) => `../data/${file}.json`), '../map/world.svg', '../favicon.svg'];
		const scripts = readdirSync('build/_app/immutable/chunks').filter((name) => name.endsWith('.js'));
		wanted.push(...scripts.map((name) => `../_app/immutable/chunks/${name}`));
		const missing = await page.evaluate(async (addresses) => {
			const answers = addresses.map((address) =>
				fetch(address)
					.then(({ ok }) => ok)
					.catch(() => false),
			);
			const came = await Promise.all(answers);
			return addresses.filter((_, at) => !came[at]);
		}, wanted);
		expect(missing).toEqual([]);
	});
});

test('with a network that does not answer, the kept page comes', async ({ page, server }) => {
	await openAndKeep(page);
	await server.stop();
	const silent = createServer(() => undefined).listen(Number(new URL(server.url).port), 'localhost');
	try {
		await page.reload();
		await isAt(page, 1);
	} finally {
		silent.close();
		await page.close();
	}
});

/** What a network answers in the place of every file of the site. */
const PORTALS: Record<string, (response: ServerResponse, path: string) => void> = {
	'403': (response) => response.writeHead(403, { 'Content-Type': 'text/html' }).end('Forbidden'),
	'404': (response) => response.writeHead(404, { 'Content-Type': 'text/html' }).end('Not found'),
	'a login page with status 200': (response) =>
		response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><h1>Wi-Fi login</h1>'),
	'a login page by another address': (response, path) =>
		path === '/login'
			? response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><h1>Wi-Fi login</h1>')
			: response.writeHead(302, { Location: '/login' }).end(),
	'JSON of somebody else': (response) =>
		response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"login":"required"}'),
};

for (const [name, answer] of Object.entries(PORTALS))
	test.describe(`with a network that answers ${name}`, () => {
		test.use({ expectedProblems: /status of 40[34]|ERR_|MIME type/ });

		test('the kept briefing and its names are there', async ({ page, server }) => {
			await openAndKeep(page);
			await server.stop();
			const port = Number(new URL(server.url).port);
			const portal = createHttpServer((request, response) => answer(response, request.url ?? ''));
			await new Promise<void>((done) => portal.listen(port, 'localhost', done));
			try {
				await page.reload();
				await isLive(page);
				await page.keyboard.press('/');
				// A former name, which is in a file of its own.
				await page.getByRole('combobox').fill('Burma');
				await expect(page.getByRole('option', { name: /Myanmar/ })).toBeVisible();
			} finally {
				portal.closeAllConnections();
				await new Promise((done) => portal.close(done));
				await page.close();
			}
		});
	});

test.describe('a new version of the site', () => {
	test('is shown while there is a network, and kept for when there is none', async ({ page, server }) => {
		await openAndKeep(page);
		const [first] = await cacheNames(page);
		await withVersion(server, '2', async (dir) => {
			await server.start(dir);
			await page.reload();
			await expect(page.locator('meta[name=deployed]')).toHaveAttribute('content', '2');
			// The one before stays as long as a window can need it.
			await expect.poll(() => waiting(page)).toBe('installed');
			expect(await cacheNames(page)).toContain(first);
			await server.stop();
			await page.reload();
			await isAt(page, 1);
			await expect(page.locator('meta[name=deployed]')).toHaveAttribute('content', '2');

			// With the last window closed, the worker of before goes, and its copy with it.
			await server.start(dir);
			await page.goto('./embed/');
			await expect.poll(() => cacheNames(page)).not.toContain(first);
			expect(await cacheNames(page)).toHaveLength(1);
		});
	});

	test('that comes only in part changes nothing', async ({ page, server }) => {
		await openAndKeep(page);
		const before = await cacheNames(page);
		await withVersion(server, '3', async (dir) => {
			remove(join(dir, 'data/names.json'));
			await server.start(dir);
			const updates = await page.evaluate(async () => {
				const registration = await navigator.serviceWorker.ready;
				await registration.update();
				const { installing } = registration;
				if (!installing) return 'none';
				await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
				return installing.state;
			});
			expect(updates).toBe('redundant');
			await server.stop();
			await page.reload();
			await isAt(page, 1);
			await expect(page.locator('meta[name=deployed]')).toHaveCount(0);
			expect(await cacheNames(page)).toEqual(before);
			expect(await page.evaluate(() => fetch('../data/names.json').then(({ ok }) => ok))).toBe(true);
		});
	});
});

test('no other page has a worker, or is answered by one', async ({ page, context }) => {
	await openAndKeep(page);
	const scopes = await page.evaluate(async () =>
		(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
	);
	expect(scopes).toEqual([`${base}/present/`]);
	for (const address of ['./', './embed/', './embed-builder/', './on/2025-10-26/']) {
		expect(await answeredByWorker(context, address), address).toEqual([]);
	}
	expect((await answeredByWorker(context, './present/')).length).toBeGreaterThan(0);
});

/** The files of a page that its worker answered for. */
async function answeredByWorker(context: BrowserContext, address: string): Promise<string[]> {
	const page = await context.newPage();
	const answered: string[] = [];
	page.on('response', (response) => {
		if (response.fromServiceWorker()) answered.push(response.url());
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	const isControlled = await page.evaluate(() => navigator.serviceWorker.controller !== null);
	await page.close();
	return isControlled ? [address, ...answered] : answered;
}

test('a page that cannot be kept is shown all the same', async ({ page, server }) => {
	await withVersion(server, '4', async (dir) => {
		remove(join(dir, 'map/world.svg'));
		await server.start(dir);
		await page.goto('./present/');
		await isLive(page);
		await page.evaluate(async () => {
			const [registration] = await navigator.serviceWorker.getRegistrations();
			await registration?.update().catch(() => undefined);
		});
		await page.keyboard.press('PageDown');
		await isAt(page, 2);
		await expect.poll(() => cacheNames(page)).toEqual([]);
	});
});

test('no copy is made of a login page in the place of a file', async ({ page, server }) => {
	await withVersion(server, '5', async (dir) => {
		remove(join(dir, 'data/names.json'));
		writeFileSync(join(dir, 'data/names.json'), '<!doctype html><h1>Wi-Fi login</h1>');
		await server.start(dir);
		await page.goto('./present/');
		await isLive(page);
		await expect
			.poll(() =>
				page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length)),
			)
			.toBe(0);
		expect(await cacheNames(page)).toEqual([]);
	});
});

function waiting(page: Page): Promise<string | undefined> {
	return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state);
}

/** Removes a file and its compressed forms. */
function remove(file: string): void {
	for (const ending of ['', '.br', '.gz']) rmSync(file + ending, { force: true });
}

/** A copy of the build as if it had been built again: another version, and a page that says so. */
async function withVersion(
	server: Server,
	version: string,
	use: (dir: string) => Promise<void>,
): Promise<void> {
	const dir = mkdtempSync(join(tmpdir(), 'hanoi-build-'));
	try {
		cpSync('build', dir, { recursive: true });
		const change = (file: string, from: RegExp, to: string) => {
			const text = readFileSync(join(dir, file), 'utf8');
			remove(join(dir, file));
			expect(text, file).toMatch(from);
			writeFileSync(join(dir, file), text.replace(from, to));
		};
		const { version: built } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as {
			version: string;
		};
		change('service-worker.js', new RegExp(built), version);
		change('present/index.html', /<\/head>/, `<meta name="deployed" content="${version}"></head>`);
		await use(dir);
	} finally {
		// It reads from the folder until it is stopped.
		await server.stop();
		rmSync(dir, { recursive: true, force: true });
	}
}
