import { expect, test } from './fixtures.ts';
import { slider } from './explorer.ts';

/** How far map and line of time move up and down, and the map grows, while the day goes through all that the data cover. */
for (const address of ['', 'embed/'])
	for (const width of [360, 768, 1440])
		test(`map and line of time on /${address} stand still at ${width} px, whatever the day says`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`./${address}`);
			await expect(slider(page)).toBeVisible();
			await page.waitForLoadState('networkidle');
			const seen = await slider(page).evaluate(async (range: HTMLInputElement) => {
				const last = range.valueAsNumber;
				const places: { sentence: string; top: number; height: number; line: number }[] = [];
				for (let at = 0; at <= 60; at++) {
					range.value = String(Math.round((at * last) / 60));
					range.dispatchEvent(new Event('input', { bubbles: true }));
					await new Promise(requestAnimationFrame);
					const { top, height } = document.querySelector('.world-map')!.getBoundingClientRect();
					const sentence = document.querySelector('.sentence > :last-child')!.textContent;
					places.push({ sentence, top, height, line: range.getBoundingClientRect().top });
				}
				return places;
			});
			expect(new Set(seen.map(({ sentence }) => sentence)).size).toBeGreaterThan(4);
			for (const what of ['top', 'height', 'line'] as const) {
				const all = seen.map((place) => place[what]);
				expect(Math.max(...all) - Math.min(...all), what).toBeLessThan(1);
			}
		});

test('the words that hold room open are seen, read and found by nobody', async ({ page }) => {
	await page.goto('./');
	const rooms = page.locator('.room > :first-child');
	await expect(rooms).toHaveCount(3);
	for (const room of await rooms.all()) {
		await expect(room).toBeHidden();
		expect(await room.textContent()).toMatch(/^\s*$/);
		expect(await room.locator('button, [tabindex]').count()).toBe(0);
	}
});
