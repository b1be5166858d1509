import { expect, test } from './fixtures.ts';
import { explore, slider } from './explorer.ts';

/** Where map and line of time are, and what is said, while the day goes through all that the data cover. */
async function placesOverTime(range: HTMLInputElement, last: number) {
	const places: { sentence: string; top: number; height: number; line: number; isCovered: boolean }[] = [];
	for (let at = 0; at <= 60; at++) {
		range.value = String(Math.round((at * last) / 60));
		range.dispatchEvent(new Event('input', { bubbles: true }));
		await new Promise(requestAnimationFrame);
		const { top, height } = document.querySelector('.world-map')!.getBoundingClientRect();
		const sentence = document.querySelector('.sentence, .embed h1')!.textContent;
		const legend = [...document.querySelectorAll('.embed .key li')].map((entry) =>
			entry.getBoundingClientRect(),
		);
		const said = document.querySelector('.embed .chosen:has(strong)')?.getBoundingClientRect();
		const isCovered = legend.some(
			({ left, right, top: from, bottom }) =>
				said && left < said.right && right > said.left && from < said.bottom && bottom > said.top,
		);
		places.push({ sentence, top, height, line: range.getBoundingClientRect().top, isCovered });
	}
	return places;
}

for (const address of ['', 'embed/', 'embed/?state=VNM'])
	for (const layer of ['status', 'votes', 'budapest'])
		test(`map and line of time on /${address} stand still in the layer ${layer}, whatever the day says`, async ({
			page,
		}) => {
			await page.goto(`./${address}${address.includes('?') ? '&' : '?'}layer=${layer}`);
			await expect(slider(page)).toBeVisible();
			await page.waitForLoadState('networkidle');
			const last = await slider(page).evaluate((range: HTMLInputElement) => range.valueAsNumber);
			for (const width of [320, 360, 412, 520, 640, 768, 820, 900, 1024, 1200, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				const seen = await slider(page).evaluate(placesOverTime, last);
				if (layer === 'status') expect(new Set(seen.map(({ sentence }) => sentence)).size).toBeGreaterThan(4);
				expect(
					seen.some(({ isCovered }) => isCovered),
					`a covered class at ${width} px`,
				).toBe(false);
				for (const what of ['top', 'height', 'line'] as const) {
					const all = seen.map((place) => place[what]);
					expect(Math.max(...all) - Math.min(...all), `${what} at ${width} px`).toBeLessThan(1);
				}
			}
		});

test('words that are longer than their lines push what follows them', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await explore(page);
	await page.getByRole('combobox', { name: 'Country group' }).selectOption({ index: 1 });
	const [sentence, tools] = await Promise.all([
		page.locator('.sentence').boundingBox(),
		page.getByRole('combobox', { name: 'Country group' }).boundingBox(),
	]);
	const isOverflowing = await page
		.locator('.sentence')
		.evaluate((node) => node.scrollHeight > node.clientHeight + 2);
	expect(isOverflowing).toBe(false);
	expect(sentence!.y + sentence!.height).toBeLessThanOrEqual(tools!.y);
});
