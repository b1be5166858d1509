import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { card, expectPaint, explore, ON_MAP, say, slider } from './explorer.ts';

function requestsOf(page: Page): string[] {
	const paths: string[] = [];
	page.on('request', (request) => paths.push(new URL(request.url()).pathname));
	return paths;
}

test('a visit uses the map in the page and fetches no other', async ({ page }) => {
	const requests = requestsOf(page);
	await explore(page);
	await slider(page).press('Home');
	await page.locator('#table-heading').scrollIntoViewIfNeeded();
	await page.waitForLoadState('networkidle');
	expect(requests.filter((path) => path.includes('/map/') || path.endsWith('standing.json'))).toEqual([]);
	await expect(page.locator('svg path.s')).toHaveCount(ON_MAP.length);
});

test('the first view asks for no data file', async ({ page }) => {
	const requests = requestsOf(page);
	await explore(page);
	await page.waitForLoadState('networkidle');
	expect(requests.filter((path) => path.includes('/data/'))).toEqual([]);
});

test('the browser keeps the very elements that the server sent, and makes none anew', async ({ page }) => {
	await page.addInitScript(() => {
		// The parser has made them when the document is read; a script of ours has run only later.
		document.addEventListener('readystatechange', () => {
			if (document.readyState === 'interactive')
				Reflect.set(window, 'sent', [...document.body.querySelectorAll(':not(script)')]);
		});
	});
	await explore(page);
	const { sent, gone } = await page.evaluate(() => {
		const all = Reflect.get(window, 'sent') as Element[];
		return {
			sent: all.length,
			gone: all.filter((element) => !element.isConnected).map((element) => element.outerHTML),
		};
	});
	expect(sent).toBeGreaterThan(2000);
	expect(gone).toEqual([]);
	await slider(page).press('Home');
	await expectPaint(page, 'RUS', 'proposer');
	const isPaintedInPlace = await page.evaluate(() =>
		(Reflect.get(window, 'sent') as Element[]).includes(document.querySelector('svg [data-iso3="RUS"]')!),
	);
	expect(isPaintedInPlace).toBe(true);
});

test.describe('from the page of an address that does not exist', () => {
	test.use({ expectedProblems: /status of 404|Not found: \// });

	test('the way home loads the page whole, with its map', async ({ page }) => {
		await page.goto('./nowhere/');
		await page.evaluate(() => Reflect.set(window, 'isSamePage', true));
		const requests = requestsOf(page);
		await page.getByRole('link', { name: say('error_home') }).click();
		await expect(page.locator('svg path.s')).toHaveCount(ON_MAP.length);
		expect(await page.evaluate(() => Reflect.get(window, 'isSamePage') as unknown)).toBeUndefined();
		expect(requests.filter((path) => path.includes('/map/'))).toEqual([]);
	});

	test('a view is kept when the page is come back to', async ({ page, site }) => {
		await explore(page, '?state=VNM');
		await expect(card(page, 'VNM')).toBeVisible();
		await page.goto('./nowhere/');
		await page.goBack();
		await expect(card(page, 'VNM')).toBeVisible();
		await expect(page).toHaveURL(`${site.url}?state=VNM`);
	});
});
