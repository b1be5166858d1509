import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { card, explore, liveTable, map, nameOf, say, slider } from './explorer.ts';

/** Whether the focus has fallen to the page itself. */
function focusIsLost(page: Page): Promise<boolean> {
	return page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
}

test('a button that has led to the end keeps the focus', async ({ page }) => {
	await explore(page, '?on=2017-10-11');
	for (const name of ['step_before', 'zoom_in', 'zoom_reset'] as const) {
		const button = page.getByRole('button', { name: say(name) });
		await button.focus();
		for (let press = 0; press < 6; press += 1) await page.keyboard.press('Enter');
		expect(await focusIsLost(page), name).toBe(false);
	}
});

test('Escape closes the card from anywhere, and gives the focus back', async ({ page }) => {
	await explore(page);
	await map(page).getByRole('option').focus();
	await page.keyboard.type('viet');
	await page.keyboard.press('Enter');
	await expect(card(page, 'VNM')).toBeVisible();
	await slider(page).focus();
	await page.keyboard.press('Escape');
	await expect(card(page, 'VNM')).toHaveCount(0);
	await expect(map(page).getByRole('option')).toBeFocused();
});

test('Escape in the share dialog closes the dialog, not the card under it', async ({ page }) => {
	await explore(page, '?state=VNM');
	await page.getByRole('button', { name: say('share') }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(card(page, 'VNM')).toBeVisible();
});

test('Escape in an open menu closes the menu, not the card beside it', async ({ page }) => {
	await explore(page, '?state=VNM');
	await page.getByRole('button', { name: say('more'), exact: true }).click();
	const theme = page.getByLabel(say('theme'));
	await expect(theme).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(theme).toBeHidden();
	await expect(card(page, 'VNM')).toBeVisible();
});

test('a state chosen in the table takes the reader to its card, and back', async ({ page }) => {
	await explore(page);
	const rows = await liveTable(page);
	const button = rows.getByRole('button', { name: nameOf('ZWE'), exact: true });
	await button.click();
	const heading = card(page, 'ZWE').getByRole('heading', { name: nameOf('ZWE') });
	await expect(heading).toBeFocused();
	await expect(heading).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(button).toBeFocused();
});

test('opening a state is announced in one polite sentence, arriving with one is not', async ({ page }) => {
	await explore(page, '?state=FRA');
	const polite = page.locator('main [role="status"][aria-live="polite"]');
	await expect(card(page, 'FRA')).toBeVisible();
	await map(page).getByRole('option').focus();
	await page.keyboard.type('viet');
	await page.keyboard.press('Enter');
	await expect(polite).toHaveText(/^Viet Nam, reported to have ratified.*\.$/);
});

test('the docked card of a phone does not hide what has the focus', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 640 });
	await explore(page, '?state=VNM');
	const docked = (await page.locator('.card').boundingBox())!;
	for (let press = 0; press < 45; press += 1) {
		await page.keyboard.press('Tab');
		const bottom = await page.evaluate(() => {
			const focused = document.activeElement;
			return focused?.closest('.card, svg, body > :not(div)')
				? 0
				: (focused?.getBoundingClientRect().top ?? 0);
		});
		const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
		expect(bottom, name).toBeLessThan(docked.y);
	}
});

test('the address changes without the title of the page being said again', async ({ page }) => {
	await explore(page);
	await slider(page).press('Home');
	await expect(page).toHaveURL(/on=2017/);
	await expect(page.locator('[aria-live="assertive"]').filter({ visible: true })).toHaveCount(0);
});

test('no two pages have one title', async ({ page }) => {
	const titles: string[] = [];
	for (const path of ['', 'embed/', 'present/', 'changes/', 'votes/', 'budapest/', 'state/', 'timeline/']) {
		await page.goto(`./${path}`);
		titles.push(await page.title());
	}
	expect(new Set(titles).size).toBe(titles.length);
});
