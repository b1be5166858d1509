import { iframeSnippet } from '../../src/lib/embed/snippets.ts';
import { expect, messagesOf, test } from './fixtures.ts';
import { expectSized, frameIn, fullView, liveFrameIn, overflow, scrubToStart } from './frame.ts';
import { inline, wordpress } from './host-scripts.ts';
import { filteredByWordPress } from './wordpress.ts';

const SECRET = 'aB3dE5gH7j';

/** The article's column, as themes have it. */
const column = (content: string) => `<div style="max-width:640px">${content}</div>`;
const snippet = (siteUrl: string) =>
	iframeSnippet({ embedUrl: `${siteUrl}embed/?on=2026-09-26`, title: 'A map', heightPx: 560 });
const heightsWith = (messages: unknown[], secret: string) =>
	messages.filter((data) => {
		const { message, secret: given } = (data ?? {}) as Record<string, unknown>;
		return message === 'height' && given === secret;
	});

test.describe('WordPress', () => {
	test('shows the frame instead of the quotation, at the height of its content', async ({
		page,
		host,
		site,
	}) => {
		const quotation = `<blockquote><a href="${site.url}">Who has signed</a></blockquote>`;
		await page.goto(
			host.serve({
				body: column(filteredByWordPress(quotation + snippet(site.url), SECRET)) + inline(wordpress),
			}),
		);
		await expectSized(page);
		await expect(page.locator('iframe')).toBeVisible();
		await expect(page.locator('blockquote')).toBeHidden();
		expect((await overflow(await frameIn(page))).x).toBe(0);
	});

	test('keeps hearing the height after the reader has moved the day', async ({ page, host, site }) => {
		await page.goto(
			host.serve({ body: column(filteredByWordPress(snippet(site.url), SECRET)) + inline(wordpress) }),
		);
		const frame = await liveFrameIn(page);
		await scrubToStart(frame);
		const before = heightsWith(await messagesOf(page), SECRET).length;
		await page.setViewportSize({ width: 400, height: 800 });
		await expect.poll(async () => heightsWith(await messagesOf(page), SECRET).length).toBeGreaterThan(before);
		await expectSized(page);
	});

	test('a frame that gets its secret only later is sized too', async ({ page, host, site }) => {
		const unknown = `<iframe class="wp-embedded-content" sandbox="allow-scripts" src="${site.url}embed/" width="600" height="338"></iframe>`;
		await page.goto(host.serve({ body: unknown + inline(wordpress) }));
		await expectSized(page);
	});

	for (const fragment of ['', `#?secret=${SECRET}`]) {
		test(`a greeting long after the frame has loaded is answered by /embed/${fragment}`, async ({
			page,
			host,
			site,
		}) => {
			const frame = `<iframe sandbox="allow-scripts" src="${site.url}embed/${fragment}" width="600" height="338"></iframe>`;
			await page.goto(host.serve({ body: frame }));
			await liveFrameIn(page);
			const before = heightsWith(await messagesOf(page), SECRET).length;
			await page.evaluate((secret) => frames[0]!.postMessage({ message: 'ready', secret }, '*'), SECRET);
			await expect
				.poll(async () => heightsWith(await messagesOf(page), SECRET).length)
				.toBeGreaterThan(before);
		});
	}

	test('the link to the full view leads there', async ({ page, host, site }) => {
		await page.goto(
			host.serve({ body: column(filteredByWordPress(snippet(site.url), SECRET)) + inline(wordpress) }),
		);
		const frame = await liveFrameIn(page);
		await fullView(frame).click();
		await page.waitForURL((url) => url.href.startsWith(site.url));
		expect(new URL(page.url()).pathname).toBe(new URL(site.url).pathname);
	});
});
