import type { Frame } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { asOf, bareFrame, fullView, headline, legend, liveFrameIn, map, overflow } from './frame.ts';

const WIDTHS = [280, 360, 700, 1100];
const HEIGHTS = [320, 560, 1000];

test.describe('the bare line', () => {
	for (const width of WIDTHS) {
		test(`shows everything in a frame ${width} px wide, whatever height it was given`, async ({
			page,
			article,
			site,
		}) => {
			await page.setViewportSize({ width: 1280, height: 900 });
			await article(HEIGHTS.map((height) => bareFrame(`${site.url}embed/`, { width, height })).join('<br>'));

			for (const [index, height] of HEIGHTS.entries()) {
				const frame = await liveFrameIn(page, index);
				for (const part of [headline, map, legend, asOf, fullView]) {
					await expect(part(frame), `at ${width} × ${height}`).toBeVisible();
				}
				const { x, y } = await overflow(frame);
				expect(x, `scrolls sideways at ${width} × ${height}`).toBe(0);
				if (height >= 480 && width >= 360) expect(y, `scrolls at ${width} × ${height}`).toBe(0);
				expect(await cutOff(frame), `cut off at ${width} × ${height}`).toEqual([]);
				expect((await map(frame).boundingBox())?.height, `map at ${width} × ${height}`).toBeGreaterThan(100);
			}
		});
	}

	test('the plain address follows the newest data; one with a day shows that day', async ({
		page,
		article,
		site,
	}) => {
		await article(bareFrame(`${site.url}embed/`) + bareFrame(`${site.url}embed/?on=2025-10-25`));
		const newest = await liveFrameIn(page, 0);
		const then = await liveFrameIn(page, 1);
		await expect(headline(then)).not.toHaveText((await headline(newest).textContent()) ?? '');
		await expect(then.getByText('25 October 2025').first()).toBeVisible();
	});
});

/** Texts and controls that stand out of the frame to either side. */
async function cutOff(frame: Frame): Promise<string[]> {
	return frame.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const parts = document.querySelectorAll<HTMLElement>(
			'main h1, main p, main a, main button, main summary',
		);
		return [...parts]
			.filter((part) => part.checkVisibility())
			.filter((part) => {
				const { left, right } = part.getBoundingClientRect();
				return left < -0.5 || right > width + 0.5;
			})
			.map((part) => part.textContent ?? '');
	});
}
