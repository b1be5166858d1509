import type { Page } from '@playwright/test';
import standing from '../../static/data/standing.json' with { type: 'json' };
import { expect, heightsOf, messagesOf, test } from './fixtures.ts';
import { bareFrame, expectSized, frameIn, heightOf, liveFrameIn, overflow } from './frame.ts';
import { datawrapperById, datawrapperBySource, inline, packaged } from './host-scripts.ts';

/** Too low and too high: the frame asks for the height of its content, not for the one that it has. */
const DECLARED = [320, 1000];

const RESIZERS = {
	'iframe-resizer 4': `${packaged('iframeResizer4')}<script>iFrameResize({}, 'iframe')</script>`,
	'iframe-resizer 5': `${packaged('iframeResizer5')}<script>iframeResize({ license: 'GPLv3' }, 'iframe')</script>`,
};

test.describe('hosts that size frames by what they say', () => {
	for (const height of DECLARED) {
		test(`Datawrapper's listener, by the sender of the message, from ${height} px`, async ({
			page,
			article,
			site,
		}) => {
			await article(bareFrame(`${site.url}embed/`, { height }) + inline(datawrapperBySource, 0));
			await expectSized(page);
		});

		for (const [name, script] of Object.entries(RESIZERS)) {
			test(`${name}, from ${height} px, also when the column becomes narrow`, async ({
				page,
				article,
				site,
			}) => {
				const frame = bareFrame(`${site.url}embed/`, { height }).replace('width="700"', 'width="100%"');
				await article(frame + script);
				await expectSized(page);
				const heights = await heightsOf(page);
				await page.setViewportSize({ width: 360, height: 800 });
				await expect.poll(async () => (await heightsOf(page)).length).toBeGreaterThan(heights.length);
				await expectSized(page);
				expect((await overflow(await frameIn(page))).x).toBe(0);
			});
		}
	}

	test("Datawrapper's listener, by the id of the frame", async ({ page, article, site }) => {
		const frame = bareFrame(`${site.url}embed/`).replace(
			'<iframe',
			'<iframe id="datawrapper-chart-hanoi-map"',
		);
		await article(inline(datawrapperById) + frame);
		await expectSized(page);
	});

	for (const [name, script] of Object.entries(RESIZERS)) {
		test(`${name}, which greets a frozen frame before its data have come`, async ({ page, host, site }) => {
			let release = () => {};
			const archive = new Promise<void>((done) => (release = done));
			await page.route('**/archive/2026-09-01/standing.json', async (route) => {
				await archive;
				await route.fulfill({ json: standing, headers: { 'Access-Control-Allow-Origin': '*' } });
			});
			const frame = bareFrame(`${site.url}embed/?on=2025-10-26&frozen&asof=2026-09-01`, { height: 320 });
			await page.goto(host.serve({ body: frame + script }), { waitUntil: 'load' });
			release();
			await expectSized(page);
		});
	}

	test('Pym.js, which adds to the address and tells its width', async ({ page, article, site }) => {
		await article(`<div id="map-1" data-pym-src="${site.url}embed/?on=2025-10-25"></div>${packaged('pym')}`);
		await expectSized(page);
		const heights = await heightsOf(page);
		expect(await messagesOf(page)).toContain(`pymxPYMxmap-1xPYMxheightxPYMx${heights.at(-1)}`);
		await page.setViewportSize({ width: 420, height: 800 });
		await expect.poll(async () => (await heightsOf(page)).length).toBeGreaterThan(heights.length);
		await expectSized(page);
		expect((await overflow(await frameIn(page))).x).toBe(0);
	});

	test('a host that knows none of them keeps the height that was declared', async ({
		page,
		article,
		site,
	}) => {
		await article(bareFrame(`${site.url}embed/`));
		await liveFrameIn(page);
		expect(await heightOf(page.locator('iframe'))).toBe(560);
	});

	test('a host that makes the frame higher than asked is not asked for ever more', async ({
		page,
		article,
		site,
	}) => {
		await article(bareFrame(`${site.url}embed/`) + inline(datawrapperBySource, 10));
		await liveFrameIn(page);
		await waitForFrames(page, 60);
		const asked = await heightsOf(page);
		expect(asked.length).toBeLessThanOrEqual(4);
		await waitForFrames(page, 60);
		expect(await heightsOf(page)).toEqual(asked);
	});

	test('every height is a whole number of pixels', async ({ page, article, site }) => {
		await article(bareFrame(`${site.url}embed/`, { width: 533 }) + inline(datawrapperBySource, 0));
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
