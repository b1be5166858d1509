import { expect, test } from './fixtures.ts';
import { bareFrame, chosen, liveFrameIn, paints, scrubToStart, shape, slider } from './frame.ts';
import { RELEASE } from '../e2e/today.ts';

test.describe('privacy', () => {
	for (const query of ['', `?on=2025-10-26&frozen&asof=${RELEASE}`]) {
		// By itself: what is there in a frame of another site the browser keeps even from tests.
		test(`/embed/${query} leaves nothing on the reader's machine`, async ({ page, site, context }) => {
			await page.goto(`${site.url}embed/${query}`);
			const frame = page.mainFrame();
			await expect.poll(() => frame.evaluate(() => window.received.length)).toBeGreaterThan(0);
			await shape(frame, 'AUS').click();
			await expect(chosen(frame, 'AUS')).toBeVisible();
			if (query === '') await scrubToStart(frame);

			const left = await frame.evaluate(async () => ({
				cookies: document.cookie,
				local: localStorage.length,
				session: sessionStorage.length,
				databases: (await indexedDB.databases()).length,
				caches: (await caches.keys()).length,
				workers: (await navigator.serviceWorker.getRegistrations()).length,
			}));
			expect(left).toEqual({ cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
			expect(await context.cookies()).toEqual([]);
			expect(context.serviceWorkers()).toEqual([]);
		});
	}

	test('in an article nothing is left either, and what is asked for is asked of our site alone', async ({
		page,
		host,
		article,
		site,
		context,
	}) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).origin));
		await article({
			head: `<script src="${site.url}embed.js"></script>`,
			body: bareFrame(`${site.url}embed/`),
		});
		const frame = await liveFrameIn(page);
		const before = await paints(frame);
		await slider(frame).press('Home');
		await expect.poll(() => paints(frame)).not.toEqual(before);
		expect(new Set(asked)).toEqual(new Set([host.origin, new URL(site.url).origin]));
		expect(await context.cookies()).toEqual([]);
		expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	});
});
