import { readdirSync } from 'node:fs';
import { extract } from '@extractus/oembed-extractor';
import { XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';
import { expect } from './fixtures.ts';
import { expectSized, fullView, headline, liveFrameIn } from './frame.ts';
import { renderedByGhost } from './ghost.ts';
import { test as publishedTest } from './published.ts';
import { addressAlone, openPost, WORDPRESS_IS_MISSING } from './wordpress.ts';

/** The pages that can be shared, and whether their embed follows the newest data. */
const SHAREABLE = { '': 'latest', 'on/2025-10-26/': '2025-10-26' };

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1));
const address = v.pipe(v.string(), v.url(), v.regex(/^https?:/));

/** An answer of the type "rich" (oEmbed 1.0, 2.3.4 and 2.3.4.4), with every parameter that the specification knows, and no other. */
const answerSchema = v.strictObject({
	type: v.literal('rich'),
	version: v.literal('1.0'),
	title: v.optional(v.string()),
	author_name: v.optional(v.string()),
	author_url: v.optional(address),
	provider_name: v.optional(v.string()),
	provider_url: v.optional(address),
	cache_age: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
	// A thumbnail has all three.
	thumbnail_url: address,
	thumbnail_width: pixels,
	thumbnail_height: pixels,
	html: v.pipe(
		v.string(),
		v.check((html) => XMLValidator.validate(`<body>${html}</body>`) === true, 'is no well-formed XHTML'),
	),
	width: pixels,
	height: pixels,
});

const test = publishedTest.extend({
	otherHosts: async ({ host, published }, use) => {
		await use([new URL(host.origin).host, new URL(published.url).host]);
	},
});

// In one worker, so that the site is built once.
test.describe.configure({ mode: 'default' });

test.describe('a site that knows its address', () => {
	test('answers by the specification of oEmbed, whatever size a consumer asks for', async ({ published }) => {
		const names = readdirSync(`${published.dir}/oembed`).filter((name) => name.endsWith('.json'));
		expect(names.length).toBeGreaterThan(5);
		for (const name of names) {
			const answer = await fetch(`${published.url}oembed/${name}?format=json&maxwidth=1200&maxheight=900`);
			expect(answer.headers.get('content-type'), name).toMatch(/^application\/json\b/);
			const { issues } = v.safeParse(answerSchema, await answer.json());
			expect(issues?.map(({ path, message }) => [path?.map(({ key }) => key), message]) ?? [], name).toEqual(
				[],
			);
		}
	});

	for (const [path, name] of Object.entries(SHAREABLE)) {
		test(`Ghost makes an embed of the link to /${path}`, async ({ page, article, published }) => {
			const card = await cardOfGhost(published.url + path);
			expect(card).toMatchObject({ type: 'rich', version: '1.0', width: 700, height: 560 });
			expect(card.title).toMatch(/\S/);
			const picture = await fetch(card.thumbnail_url ?? '');
			expect(picture.headers.get('content-type')).toBe('image/png');

			const rendered = await renderedByGhost({
				type: 'embed',
				url: published.url + path,
				embedType: card.type,
				html: typeof card.html === 'string' ? card.html : '',
			});
			await article(rendered);
			await expect(page.locator('blockquote')).toBeHidden();
			const frame = await liveFrameIn(page);
			await expect(headline(frame)).toHaveText(/[.]$/);
			const isFrozen = new URL(frame.url()).searchParams.has('frozen');
			expect(isFrozen).toBe(name !== 'latest');
			if (isFrozen) expect(new URL(frame.url()).searchParams.get('on')).toBe(name);
		});
	}

	test('WordPress finds the answer, and its embed is sized and leads to the page', async ({
		page,
		host,
		published,
	}) => {
		test.skip(WORDPRESS_IS_MISSING, 'WordPress or PHP is not installed');
		await openPost(page, host, addressAlone(`${published.url}on/2025-10-26/`));
		await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts');
		await expectSized(page);
		await expect(page.locator('blockquote')).toBeHidden();
		await expect(page.locator('blockquote a')).toHaveAttribute('href', `${published.url}on/2025-10-26/`);
		const frame = await liveFrameIn(page);
		expect(new URL(frame.url()).searchParams.get('on')).toBe('2025-10-26');
		await fullView(frame).click();
		await page.waitForURL((url) => url.href.startsWith(published.url));
	});
});

/**
 * What Ghost makes of the link to a page that is on no list of providers (OEmbedService.js): it gives up after 2 s, takes the first discovery
 * link, and wants type, version, and of a "rich" answer `html` and `width`. The discovery is that of the library that Ghost uses for listed ones.
 */
async function cardOfGhost(url: string) {
	const { method, ...answer } = await extract(url, {}, (asked) =>
		fetch(asked, {
			headers: { 'user-agent': 'Mozilla/5.0 (compatible; Ghost/5.0; +https://ghost.org/)' },
			signal: AbortSignal.timeout(2000),
		}),
	);
	expect(method).toBe('auto-discovery');
	return answer;
}
