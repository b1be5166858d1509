import { expect, heightsOf, test } from './fixtures.ts';
import { chosen, liveFrameIn, map, scrubToStart, shape } from './frame.ts';

test.describe('sandbox="allow-scripts", where the frame has no origin', () => {
	test.beforeEach(async ({ article, site }) => {
		await article(
			`<iframe sandbox="allow-scripts" src="${site.url}embed/" width="700" height="560" title="A map"></iframe>`,
		);
	});

	test('the map comes to life: scrubbing changes fills and headline', async ({ page }) => {
		const frame = await liveFrameIn(page);
		expect(await frame.evaluate(() => self.origin)).toBe('null');
		await scrubToStart(frame);
	});

	test('a state can be pointed at and chosen', async ({ page }) => {
		const frame = await liveFrameIn(page);
		await shape(frame, 'AUS').hover();
		await expect(frame.getByRole('presentation').filter({ hasText: 'Australia' })).toBeVisible();
		await shape(frame, 'AUS').click();
		await expect(chosen(frame, 'AUS')).toBeVisible();
	});

	test('the keyboard reaches the map', async ({ page }) => {
		const frame = await liveFrameIn(page);
		await map(frame).locator('[tabindex="0"]').first().focus();
		await page.keyboard.type('viet');
		await page.keyboard.press('Enter');
		await expect(chosen(frame, 'VNM')).toBeVisible();
	});

	test('it tells its height', async ({ page }) => {
		await liveFrameIn(page);
		for (const px of await heightsOf(page)) expect(px).toBeGreaterThan(200);
	});
});
