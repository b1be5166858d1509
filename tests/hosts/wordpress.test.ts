import { oembedSnippet } from '../../src/lib/embed/snippets.ts';
import { expect, messagesOf, test } from './fixtures.ts';
import { expectSized, frameIn, fullView, headline, liveFrameIn, overflow, scrubToStart } from './frame.ts';
import { addressAlone, embedBlock, openPost, pagesWithAnswer, WORDPRESS_IS_MISSING } from './wordpress.ts';

const SECRET = 'aB3dE5gH7j';

/** What WordPress finds at the site's address: the answer that a site with an address of its own gives. */
const answersOf = (siteUrl: string) =>
	pagesWithAnswer(
		siteUrl,
		oembedSnippet({ embedUrl: `${siteUrl}embed/?on=2026-09-26`, title: 'A map', heightPx: 560 }, siteUrl),
	);
const heightsWith = (messages: unknown[], secret: string) =>
	messages.filter((data) => {
		const { message, secret: given } = (data ?? {}) as Record<string, unknown>;
		return message === 'height' && given === secret;
	});

test.describe('WordPress', () => {
	test.skip(WORDPRESS_IS_MISSING, 'WordPress or PHP is not installed');

	for (const [way, contentOf] of Object.entries({
		'an address on a line of its own': addressAlone,
		'an Embed block': embedBlock,
	})) {
		for (const widthPx of [360, 700]) {
			test(`${way}: the frame instead of the quotation, at the height of its content, ${widthPx} px wide`, async ({
				page,
				host,
				site,
			}) => {
				await page.setViewportSize({ width: widthPx, height: 800 });
				await openPost(page, host, contentOf(site.url), answersOf(site.url));
				await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts');
				await expectSized(page);
				await expect(page.locator('iframe')).toBeVisible();
				await expect(page.locator('blockquote')).toBeHidden();
				const frame = await frameIn(page);
				await expect(headline(frame)).toHaveText(/[.]$/);
				expect((await overflow(frame)).x).toBe(0);
				expect((await overflow(page.mainFrame())).x).toBe(0);
			});
		}
	}

	test('keeps hearing the height after the reader has moved the day', async ({ page, host, site }) => {
		await openPost(page, host, embedBlock(site.url), answersOf(site.url));
		const frame = await liveFrameIn(page);
		const secret = (await page.locator('iframe').getAttribute('data-secret'))!;
		await scrubToStart(frame);
		const before = heightsWith(await messagesOf(page), secret).length;
		await page.setViewportSize({ width: 400, height: 800 });
		await expect.poll(async () => heightsWith(await messagesOf(page), secret).length).toBeGreaterThan(before);
		await expectSized(page);
	});

	test('the link to the full view leads there', async ({ page, host, site }) => {
		await openPost(page, host, embedBlock(site.url), answersOf(site.url));
		const frame = await liveFrameIn(page);
		await fullView(frame).click();
		await page.waitForURL((url) => url.href.startsWith(site.url));
		expect(new URL(page.url()).pathname).toBe(new URL(site.url).pathname);
	});

	test.describe('without scripts', { tag: '@chromium' }, () => {
		test.use({ javaScriptEnabled: false });

		test('readers get the link', async ({ page, host, site }) => {
			await openPost(page, host, embedBlock(site.url), answersOf(site.url));
			await expect(page.getByRole('link', { name: 'A map' })).toHaveAttribute('href', site.url);
		});
	});
});

for (const fragment of ['', `#?secret=${SECRET}`]) {
	test(`WordPress' greeting long after the frame has loaded is answered by /embed/${fragment}`, async ({
		page,
		article,
		site,
	}) => {
		const frame = `<iframe sandbox="allow-scripts" src="${site.url}embed/${fragment}" width="600" height="338"></iframe>`;
		await article(frame);
		await liveFrameIn(page);
		const before = heightsWith(await messagesOf(page), SECRET).length;
		await page.evaluate((secret) => frames[0]!.postMessage({ message: 'ready', secret }, '*'), SECRET);
		await expect.poll(async () => heightsWith(await messagesOf(page), SECRET).length).toBeGreaterThan(before);
	});
}
