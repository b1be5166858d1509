import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import { BASE_LANGUAGE, wayBetween } from '../../src/lib/messages/way.ts';
import { expect, test } from './fixtures.ts';
import { explore, slider } from './explorer.ts';

const WIDTHS = [320, 360, 412, 520, 640, 768, 820, 900, 1024, 1200, 1440];

/** Where map and line of time are, and what is said, while the day goes from one end of the line to the other. */
async function placesOverTime(range: HTMLInputElement) {
	const last = Number(range.max);
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

async function expectStandingStill(page: Page, address: string, height: number) {
	await page.goto(`./${address}`);
	await expect(slider(page)).toBeVisible();
	await page.waitForLoadState('networkidle');
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height });
		const seen = await slider(page).evaluate(placesOverTime);
		if (!/layer=(votes|budapest)/.test(address))
			expect(new Set(seen.map(({ sentence }) => sentence)).size).toBeGreaterThan(4);
		expect(
			seen.some(({ isCovered }) => isCovered),
			`a covered class at ${width} px`,
		).toBe(false);
		for (const what of ['top', 'height', 'line'] as const) {
			const all = seen.map((place) => place[what]);
			expect(Math.max(...all) - Math.min(...all), `${what} at ${width} px`).toBeLessThan(1);
		}
	}
}

for (const address of ['', 'embed/', 'embed/?state=VNM'])
	for (const layer of ['status', 'votes', 'budapest'])
		test(`map and line of time on /${address} stand still in the layer ${layer}, whatever the day says`, ({
			page,
		}) => expectStandingStill(page, `${address}${address.includes('?') ? '&' : '?'}layer=${layer}`, 900));

for (const { code } of LANGUAGES)
	test(`in "${code}" they stand still in a frame`, ({ page }) =>
		expectStandingStill(page, `${wayBetween(BASE_LANGUAGE, code)}embed/`, 700));

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
