import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { serve, type ServedSite } from '../../src/pipeline/serve.ts';
import { expect, test as hostTest } from './fixtures.ts';
import { expectSized, headline, liveFrameIn } from './frame.ts';
import { inline, wordpress } from './host-scripts.ts';
import { filteredByWordPress } from './wordpress.ts';

const DIR = '.svelte-kit/published/build';

/** The pages that can be shared, and whether their embed follows the newest data. */
const SHAREABLE = { '': 'latest', 'on/2025-10-26/': '2025-10-26' };

/** What Ghost takes over of an oEmbed answer. */
const KNOWN = [
	'type',
	'version',
	'html',
	'url',
	'title',
	'width',
	'height',
	'author_name',
	'author_url',
	'provider_name',
	'provider_url',
	'thumbnail_url',
	'thumbnail_width',
	'thumbnail_height',
];

const test = hostTest.extend<object, { published: ServedSite }>({
	published: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that one needs from this pattern
		async ({}, use) => {
			const port = await freePort();
			const env = {
				...process.env,
				PUBLIC_SITE_URL: `http://localhost:${port}`,
				BASE_PATH: '',
				BUILD_DIR: DIR,
			};
			execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
				env,
				stdio: 'pipe',
			});
			const published = await serve({ port, dir: DIR, base: '' });
			await use(published);
			await published.close();
		},
		{ scope: 'worker', timeout: 300_000 },
	],
	otherHosts: async ({ host, published }, use) => {
		await use([new URL(host.origin).host, new URL(published.url).host]);
	},
});

// In one worker, so that the site is built once.
test.describe.configure({ mode: 'default' });

test.describe('a site that knows its address', () => {
	for (const [path, name] of Object.entries(SHAREABLE)) {
		test(`Ghost makes an embed of the link to /${path}`, async ({ page, host, published }) => {
			const card = await cardOfGhost(published.url + path);
			expect(card).toMatchObject({ type: 'rich', version: '1.0', width: 700, height: 560 });
			expect(card['title']).toMatch(/\S/);
			const picture = await fetch(String(card['thumbnail_url']));
			expect(picture.headers.get('content-type')).toBe('image/png');

			// A theme shows the card as it came, with Ghost's own wrapper around it.
			await page.goto(
				host.serve({ body: `<figure class="kg-card kg-embed-card">${String(card['html'])}</figure>` }),
			);
			const frame = await liveFrameIn(page);
			await expect(headline(frame)).toHaveText(/[.]$/);
			const isFrozen = new URL(frame.url()).searchParams.has('frozen');
			expect(isFrozen).toBe(name !== 'latest');
			if (isFrozen) expect(new URL(frame.url()).searchParams.get('on')).toBe(name);
		});
	}

	test('WordPress makes an embed of it too, sandboxed and sized', async ({ page, host, published }) => {
		const { html } = await cardOfGhost(published.url);
		await page.goto(
			host.serve({ body: filteredByWordPress(String(html), 'aB3dE5gH7j') + inline(wordpress) }),
		);
		await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts');
		await expectSized(page);
	});
});

/**
 * What Ghost makes of the link to a page that is on no list of providers (its oembed service): it gives up after 2 s, takes the first
 * discovery link, wants type, version, and of a "rich" answer `html` and `width`, and throws away what it does not know.
 */
async function cardOfGhost(url: string): Promise<Record<string, unknown>> {
	const get = (address: string) =>
		fetch(address, {
			headers: { 'user-agent': 'Mozilla/5.0 (compatible; Ghost/5.0; +https://ghost.org/)' },
			signal: AbortSignal.timeout(2000),
		});
	const html = await (await get(url)).text();
	const [link = ''] = /<link\b[^>]*type="application\/json\+oembed"[^>]*>/.exec(html) ?? [];
	const href = /\shref="([^"]*)"/.exec(link)?.[1]?.replaceAll('&amp;', '&');
	expect(href, `discovery link of ${url}`).toMatch(/^https?:\/\//);
	expect(href).not.toMatch(/wp-json\/oembed/);
	const body = (await (await get(String(href))).json()) as Record<string, unknown>;
	const isUsable =
		Boolean(body['version']) && body['type'] === 'rich' && Boolean(body['html']) && Boolean(body['width']);
	expect(isUsable, 'an answer that Ghost can use').toBe(true);
	return Object.fromEntries(Object.entries(body).filter(([name]) => KNOWN.includes(name)));
}

/** The site's address is written into its pages, so the port is chosen before they are built. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}
