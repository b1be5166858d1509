import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../build-site.ts';
import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import { BASE_LANGUAGE } from '../../src/lib/messages/way.ts';
import standing from '../../static/data/standing.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';

const SITE = 'https://example.org/hanoi';
const DIR = '.svelte-kit/with-an-address/build';
const NAMES = [
	'latest',
	...standing.rollCalls.map(({ votedOn }) => votedOn),
	standing.treaty.adoptedOn,
	standing.treaty.opensOn,
	standing.treaty.hanoiUntil,
];

test.describe('a site that knows its address', () => {
	test.describe.configure({ mode: 'serial' });

	test.beforeAll(() => {
		test.setTimeout(300_000);
		buildSite({ PUBLIC_SITE_URL: `${SITE}/`, BUILD_DIR: DIR });
	});

	const pages = NAMES.map((name) => ({ name, path: name === 'latest' ? '/' : `/on/${name}/` }));
	for (const { name, path } of pages) {
		test(`says of ${path} what services show of a link to it`, async ({ page }) => {
			await page.setContent(withoutPolicy(readFileSync(join(DIR, path, 'index.html'), 'utf8')));
			const meta = (key: string) =>
				page.locator(`meta[property="${key}"], meta[name="${key}"]`).getAttribute('content');
			// One file serves every view of the map, so it names the address of none.
			const addresses = page.locator('link[rel="canonical"], meta[property="og:url"]');
			if (path === '/') await expect(addresses).toHaveCount(0);
			else {
				expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(SITE + path);
				expect(await meta('og:url')).toBe(SITE + path);
			}
			expect(await meta('og:title')).not.toBe('');
			expect(await meta('og:description')).not.toBe('');
			expect(await meta('twitter:card')).toBe('summary_large_image');
			for (const key of ['og:image', 'twitter:image']) {
				const png = readFileSync(fileOf(await meta(key)));
				expect(String(png.readUInt32BE(16))).toBe(await meta('og:image:width'));
				expect(String(png.readUInt32BE(20))).toBe(await meta('og:image:height'));
				expect(await meta(`${key}:alt`)).toMatch(/^Map of the world on .+ Data as of .+\.$/);
			}
			const oembed = page.locator('link[rel="alternate"][type="application/json+oembed"]');
			await expect(oembed).toHaveAttribute('title', /./);
			expect(fileOf(await oembed.getAttribute('href'))).toBe(join(DIR, 'oembed', `${name}.json`));
		});

		test(`answers oEmbed for ${path}`, async ({ page }) => {
			const answer = JSON.parse(readFileSync(join(DIR, 'oembed', `${name}.json`), 'utf8')) as Record<
				string,
				unknown
			>;
			expect(answer).toMatchObject({
				version: '1.0',
				type: 'rich',
				width: 700,
				height: 560,
				provider_url: `${SITE}/`,
			});
			for (const key of ['title', 'provider_name']) expect(answer[key]).toMatch(/./);
			expect(answer['cache_age']).toBeGreaterThan(0);
			const png = readFileSync(fileOf(String(answer['thumbnail_url'])));
			expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
				answer['thumbnail_width'],
				answer['thumbnail_height'],
			]);
			// What a content system does with the answer, in a page that fetches nothing.
			const { tags, frame } = await page.evaluate((html) => {
				const { body } = new DOMParser().parseFromString(html, 'text/html');
				const attributes = [...(body.querySelector('iframe')?.attributes ?? [])];
				return {
					tags: [...body.children].map(({ tagName }) => tagName),
					frame: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
				};
			}, String(answer['html']));
			// A link for readers whose service shows no frames.
			expect(tags).toEqual(['BLOCKQUOTE', 'IFRAME']);
			const query = name === 'latest' ? '' : `?on=${name}&frozen&asof=${standing.release}`;
			expect(frame).toMatchObject({ src: `${SITE}/embed/${query}`, height: '560' });
			expect(frame).toHaveProperty('title', answer['title']);
		});
	}

	test('shows a participant’s own picture of links to its page', async ({ page }) => {
		for (const { iso3, name } of standing.participants.filter(({ iso3 }) =>
			['VNM', 'EUE', 'CIV'].includes(iso3),
		)) {
			await page.setContent(withoutPolicy(readFileSync(join(DIR, 'state', iso3, 'index.html'), 'utf8')));
			const meta = (key: string) => page.locator(`meta[property="${key}"]`).getAttribute('content');
			const png = readFileSync(fileOf(await meta('og:image')));
			expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
			expect(await meta('og:image')).toContain(`state-${iso3}`);
			expect(await meta('og:image:alt')).toContain(name);
			expect(await meta('og:url')).toBe(`${SITE}/state/${iso3}/`);
		}
	});

	test('shows the map of the last day covered of links to the briefing', async ({ page }) => {
		await page.setContent(withoutPolicy(readFileSync(join(DIR, 'present/index.html'), 'utf8')));
		const meta = (key: string) => page.locator(`meta[property="${key}"]`).getAttribute('content');
		expect(existsSync(fileOf(await meta('og:image')))).toBe(true);
		expect(await meta('og:image:alt')).toMatch(/^Map of the world on .+ Data as of .+\.$/);
		expect(await meta('og:title')).toBe(await page.locator('title').textContent());
		// Its query can name another briefing.
		await expect(page.locator('meta[property="og:url"]')).toHaveCount(0);
	});

	test('names no address in the pages whose query says what they show', async ({ page }) => {
		for (const path of [
			'changes',
			'timeline',
			'entry-into-force',
			'state',
			'debate',
			'budapest',
			'votes',
			'embed',
		]) {
			await page.setContent(withoutPolicy(readFileSync(join(DIR, path, 'index.html'), 'utf8')));
			await expect(page.locator('title')).toHaveCount(1);
			await expect(page.locator('link[rel="canonical"], meta[property="og:url"]'), path).toHaveCount(0);
		}
	});

	test('lists its pages for search engines', () => {
		const listed = [...readFileSync(join(DIR, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
			([, address]) => address!,
		);
		expect(new Set(listed).size).toBe(listed.length);
		// This is a build of English alone; the others have the same pages in folders of their names.
		const ways = LANGUAGES.map(({ code }) => (code === BASE_LANGUAGE ? '' : `${code}/`));
		const english = listed.filter(
			(address) => !ways.some((way) => way && address.startsWith(`${SITE}/${way}`)),
		);
		for (const address of english)
			expect(existsSync(join(fileOf(address), 'index.html')), address).toBe(true);
		expect(new Set(listed)).toEqual(
			new Set(english.flatMap((address) => ways.map((way) => address.replace(`${SITE}/`, `${SITE}/${way}`)))),
		);
		for (const { iso3 } of standing.participants) expect(listed).toContain(`${SITE}/state/${iso3}/`);
	});

	test('names each page in every language, and which is for readers of none', async ({ page }) => {
		await page.setContent(withoutPolicy(readFileSync(join(DIR, 'state/VNM/index.html'), 'utf8')));
		const alternates = await page
			.locator('link[rel="alternate"][hreflang]')
			.evaluateAll((links) =>
				links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')] as const),
			);
		expect(Object.fromEntries(alternates)).toEqual({
			...Object.fromEntries(
				LANGUAGES.map(({ code, tag }) => [tag, `${SITE}/${code === 'en' ? '' : `${code}/`}state/VNM/`]),
			),
			'x-default': `${SITE}/state/VNM/`,
		});
	});

	test('names its address at the foot of its pictures', () => {
		expect(readFileSync(join(DIR, 'pictures/latest.svg'), 'utf8')).toContain('>example.org/hanoi<');
	});
});

test('a site that does not know its address writes nothing absolute', () => {
	expect(existsSync('build/oembed')).toBe(false);
	for (const path of ['', ...readdirSync('build/on').map((day) => `on/${day}`)]) {
		const head = readFileSync(join('build', path, 'index.html'), 'utf8').split('</head>')[0]!;
		expect(head).toContain('og:title');
		expect(head).not.toMatch(/og:image|og:url|canonical|oembed|(content|href)="https?:/);
	}
});

/** The file in the build that an address of the site leads to. */
function fileOf(address: string | null): string {
	expect(address).toContain(`${SITE}/`);
	return join(DIR, address!.slice(SITE.length));
}

/** Its elements alone: a page that was never fetched has no files. */
function withoutPolicy(html: string): string {
	return html
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replace(/<link[^>]*(modulepreload|stylesheet|icon)[^>]*>/g, '')
		.replace(/<body[\s\S]*/, '<body>');
}
