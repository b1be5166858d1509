import type { Page } from '@playwright/test';
import standing from '../../static/data/standing.json' with { type: 'json' };
import { REGIONS } from '../../src/lib/address/view.ts';
import { regionLabel } from '../../src/lib/text/words.ts';
import { expect, test } from './fixtures.ts';
import { explore, focusedState, map, nameOf, query, say, whereIs } from './explorer.ts';
import { AS_OF } from './today.ts';

/** States whose instrument counts, by the day from which it does. */
const CONSENTS = standing.acts
	.filter(({ act }) => act !== 'signature')
	.map(({ iso3, notAfter }) => ({ iso3, on: notAfter }))
	.sort((a, b) => (a.on < b.on ? -1 : 1));
const DAYS = ['2025-10-01', '2025-10-25', ...new Set(CONSENTS.map(({ on }) => on)), AS_OF];

interface Label {
	text: string;
	box: { left: number; top: number; right: number; bottom: number };
}

/** The names that are seen on the map, with the box of each, and the box of the map. */
function labels(page: Page): Promise<{ frame: Label['box']; shown: Label[] }> {
	return page.locator('.map-frame').evaluate((frame) => {
		const boxOf = (element: Element) => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			return { left, top, right, bottom };
		};
		const shown = [...frame.querySelectorAll('.map-names text')]
			.filter((text) => text.getBoundingClientRect().width > 0)
			.filter((text) => getComputedStyle(text).visibility === 'visible')
			.map((text) => ({
				text: [...text.children].map(({ textContent }) => textContent).join(' '),
				box: boxOf(text),
			}));
		return { frame: boxOf(frame), shown };
	});
}

/** The boxes of the controls and the legend that lie over the map. */
function controls(page: Page): Promise<Label['box'][]> {
	return page
		.locator('[data-over-map]')
		.evaluateAll((all) =>
			all
				.map((element) => element.getBoundingClientRect())
				.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
		);
}

function meet(a: Label['box'], b: Label['box']): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

async function expectApart(page: Page, about: string): Promise<string[]> {
	const { frame, shown } = await labels(page);
	const over = await controls(page);
	for (const [at, { text, box }] of shown.entries()) {
		const isInside =
			box.left >= frame.left - 1 &&
			box.top >= frame.top - 1 &&
			box.right <= frame.right + 1 &&
			box.bottom <= frame.bottom + 1;
		expect(isInside, `${about}: ${text} leaves the map`).toBe(true);
		expect(
			over.some((control) => meet(box, control)),
			`${about}: ${text} is under a control`,
		).toBe(false);
		for (const other of shown.slice(at + 1))
			expect(meet(box, other.box), `${about}: ${text} covers ${other.text}`).toBe(false);
	}
	return shown.map(({ text }) => text);
}

test.describe('names on the map', () => {
	test('are those of the states that have ratified by the day, apart and inside at every width', async ({
		page,
	}) => {
		for (const day of DAYS) {
			await explore(page, `?on=${day}`);
			const expected = CONSENTS.filter(({ on }) => on <= day).map(({ iso3 }) => nameOf(iso3));
			for (const width of [360, 390, 480, 768, 1024, 1440, 1920]) {
				await page.setViewportSize({ width, height: 900 });
				const named = await expectApart(page, `${day} at ${width} px`);
				expect(named.sort(), `${day} at ${width} px`).toEqual([...expected].sort());
			}
		}
	});

	for (const region of REGIONS.filter((region) => region !== 'world'))
		test(`on a closer look, ${region}, are apart and inside`, async ({ page }) => {
			await explore(page, `?region=${region}&state=VNM`);
			for (const width of [360, 768, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				// They are placed anew once the map stands still.
				await page.waitForTimeout(700);
				await expectApart(page, `${region} at ${width} px`);
			}
		});

	for (const [region, names] of [
		['europe', ['DEU', 'POL', 'UKR']],
		['caribbean', ['BRB', 'CUB', 'JAM']],
		['pacific', ['AUS', 'COK', 'FJI', 'NIU', 'NZL']],
	] as const)
		test(`on a closer look, ${region}, are those of its states`, async ({ page }) => {
			await page.setViewportSize({ width: 1440, height: 900 });
			await explore(page, `?region=${region}`);
			await expect
				.poll(async () => (await labels(page)).shown.map(({ text }) => text))
				.toEqual(expect.arrayContaining(names.map((iso3) => nameOf(iso3))));
		});

	test('follow a day that is dragged, and are there without JavaScript', async ({
		page,
		browser,
		baseURL,
	}) => {
		await explore(page, '?on=2026-09-01');
		await page.getByRole('slider').press('Home');
		await expect.poll(async () => (await labels(page)).shown.length).toBe(0);
		const context = await browser.newContext({ javaScriptEnabled: false });
		const plain = await context.newPage();
		await plain.goto(baseURL ?? '');
		await expect(plain.locator('.map-names text').filter({ hasText: 'Qatar' })).toBeVisible();
		await context.close();
	});

	test('include the selected state', async ({ page }) => {
		await explore(page, '?state=BRA');
		await expect
			.poll(async () => (await labels(page)).shown.map(({ text }) => text))
			.toContain(nameOf('BRA'));
	});
});

test('the focus of the keyboard shows what hovering shows', async ({ page }) => {
	await explore(page);
	await map(page).getByRole('option').focus();
	await page.keyboard.type('brazil');
	await expect.poll(() => focusedState(page)).toBe('BRA');
	await expect(page.locator('.tip')).toContainText(nameOf('BRA'));
	const tip = (await page.locator('.tip').boundingBox())!;
	const { x, y } = await whereIs(page, 'BRA');
	expect(Math.abs(tip.x - x)).toBeLessThan(60);
	expect(Math.abs(tip.y - y)).toBeLessThan(60);
	await page.keyboard.press('Tab');
	await expect(page.locator('.tip')).toHaveCount(0);
});

test('a region is given up once the reader zooms or pans', async ({ page }) => {
	await explore(page, '?region=europe');
	await page.getByRole('button', { name: say('zoom_in') }).click();
	await expect.poll(() => query(page)).toEqual({});
	await page.getByRole('button', { name: say('zoom_reset') }).click();
	expect(query(page)).toEqual({});
});

test('the menu of regions says when the map was moved, and leads back to the world', async ({ page }) => {
	await explore(page);
	const regions = page.getByRole('combobox', { name: say('region_label') });
	const reset = page.getByRole('button', { name: say('zoom_reset') });
	await page.getByRole('button', { name: say('zoom_in') }).click();
	await expect(reset).toBeVisible();
	await expect(regions.locator('option:checked')).toHaveText(say('region_moved'));
	await regions.selectOption('world');
	await expect(reset).toHaveCount(0);
	await expect(regions.locator('option:checked')).toHaveText(regionLabel('world'));
});
