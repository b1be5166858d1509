import type { Page } from '@playwright/test';
import { expect, heightsOf, messagesOf, test } from './fixtures.ts';
import { bareFrame, expectSized, frameIn, heightOf, liveFrameIn } from './frame.ts';
import { ampIframe, datawrapperById, datawrapperBySource, inline, pymParent } from './host-scripts.ts';

/** Too low and too high: the frame asks for the height of its content, not for the one that it has. */
const DECLARED = [320, 1000];

test.describe('hosts that size frames by what they say', () => {
	for (const height of DECLARED) {
		test(`Datawrapper's listener, by the sender of the message, from ${height} px`, async ({
			page,
			host,
			site,
		}) => {
			await page.goto(
				host.serve({
					body: bareFrame(`${site.url}embed/`, { height }) + inline(datawrapperBySource, 0),
				}),
			);
			await expectSized(page);
		});

		test(`AMP's amp-iframe, from ${height} px`, async ({ page, host, site }) => {
			await page.goto(
				host.serve({
					body:
						`<amp-iframe resizable style="display:block;position:relative;width:640px;height:${height}px"></amp-iframe>` +
						inline(ampIframe, `${site.url}embed/`),
				}),
			);
			await expectSized(page);
		});
	}

	test("Datawrapper's listener, by the id of the frame", async ({ page, host, site }) => {
		const frame = bareFrame(`${site.url}embed/`).replace(
			'<iframe',
			'<iframe id="datawrapper-chart-hanoi-map"',
		);
		await page.goto(host.serve({ body: inline(datawrapperById) + frame }));
		await expectSized(page);
	});

	test('Pym.js, which adds to the address and tells its width', async ({ page, host, site }) => {
		await page.goto(
			host.serve({
				body: '<div id="map-1"></div>' + inline(pymParent, 'map-1', `${site.url}embed/?on=2025-10-25`),
			}),
		);
		await expectSized(page);
		const heights = await heightsOf(page);
		expect(await messagesOf(page)).toContain(`pymxPYMxmap-1xPYMxheightxPYMx${heights.at(-1)}`);
		await page.setViewportSize({ width: 420, height: 800 });
		await expect.poll(async () => (await heightsOf(page)).length).toBeGreaterThan(heights.length);
		await expectSized(page);
	});

	test('a host that knows none of them keeps the height that was declared', async ({ page, host, site }) => {
		await page.goto(host.serve({ body: bareFrame(`${site.url}embed/`) }));
		await liveFrameIn(page);
		expect(await heightOf(page.locator('iframe'))).toBe(560);
	});

	test('a host that makes the frame higher than asked is not asked for ever more', async ({
		page,
		host,
		site,
	}) => {
		await page.goto(host.serve({ body: bareFrame(`${site.url}embed/`) + inline(datawrapperBySource, 10) }));
		await liveFrameIn(page);
		await waitForFrames(page, 60);
		const asked = await heightsOf(page);
		expect(asked.length).toBeLessThanOrEqual(4);
		await waitForFrames(page, 60);
		expect(await heightsOf(page)).toEqual(asked);
	});

	test('every height is a whole number of pixels', async ({ page, host, site }) => {
		await page.goto(
			host.serve({ body: bareFrame(`${site.url}embed/`, { width: 533 }) + inline(datawrapperBySource, 0) }),
		);
		await liveFrameIn(page);
		for (const px of await heightsOf(page)) expect(Number.isInteger(px), String(px)).toBe(true);
	});
});

/** Lets the frame paint that many times: it measures itself once each time at most. */
async function waitForFrames(page: Page, count: number): Promise<void> {
	const frame = await frameIn(page);
	await frame.evaluate(async (left) => {
		for (; left > 0; left--) await new Promise((done) => requestAnimationFrame(done));
	}, count);
}
