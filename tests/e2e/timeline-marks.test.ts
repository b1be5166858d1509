import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** The boxes of the labels under the line of time that are visible, from the start of the line to its end. */
function labels(page: Page) {
	return page.evaluate(() =>
		[...document.querySelectorAll('.axis span')]
			.filter((label) => label.checkVisibility() && label.getBoundingClientRect().width > 0)
			.map((label) => {
				const { left, right, top } = label.getBoundingClientRect();
				return { words: label.textContent, left, right, top };
			})
			.sort((a, b) => a.left - b.left),
	);
}

for (const address of ['', 'embed/', 'present/'])
	for (const width of [360, 768, 1440])
		test(`the labels of the timeline on /${address} stand apart at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`./${address}`);
			const all = await labels(page);
			expect(all.length).toBeGreaterThanOrEqual(3);
			expect(all.at(-1)!.words).toBe('31 Dec 2026');
			const line = (await page.locator('.scrubber').boundingBox())!;
			// They span the line, in one row: without their style they would stand side by side at its start.
			expect(all.at(-1)!.right).toBeGreaterThan(line.x + line.width * 0.95);
			expect(new Set(all.map(({ top }) => Math.round(top))).size).toBe(1);
			const overlaps = all.filter((label, at) => at > 0 && label.left < all[at - 1]!.right);
			expect(overlaps).toEqual([]);
			const ticks = (await page.locator('.ticks svg').boundingBox())!;
			expect(ticks.width).toBeGreaterThan(line.width * 0.9);
			expect(ticks.height).toBeLessThan(40);
		});
