import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './checks.ts';
import { card, explore, liveTable, nameOf, query, say } from './explorer.ts';

/** The search field, whether or not the combobox has taken its place. */
function field(page: Page) {
	return page.getByLabel(say('search_label'));
}

/** The result that Enter chooses. */
function highlighted(page: Page) {
	return page.locator('[role="option"][data-highlighted]');
}

async function searchFor(page: Page, text: string): Promise<void> {
	await field(page).click();
	await expect(page.getByRole('combobox', { name: say('search_label') })).toBeFocused();
	await field(page).pressSequentially(text);
}

for (const { typed, iso3, by } of [
	{ typed: 'viet', iso3: 'VNM', by: 'its name' },
	{ typed: 'Burma', iso3: 'MMR', by: 'a former name' },
	{ typed: 'swazi', iso3: 'SWZ', by: 'a former name' },
	{ typed: 'cote d', iso3: 'CIV', by: 'its name without accents' },
	{ typed: 'ZWE', iso3: 'ZWE', by: 'its ISO code of three letters' },
	{ typed: 'lk', iso3: 'LKA', by: 'its ISO code of two letters' },
	{ typed: 'European Union', iso3: 'EUE', by: 'its name, though it is not on the map' },
	{ typed: 'uk', iso3: 'GBR', by: 'an abbreviation' },
	{ typed: 'viet nam.', iso3: 'VNM', by: 'its name with a full stop' },
	{ typed: 'St Lucia', iso3: 'LCA', by: 'its name with “St”' },
]) {
	test(`${nameOf(iso3)} is found by ${by}: “${typed}”`, async ({ page }) => {
		await explore(page);
		await searchFor(page, typed);
		await expect(highlighted(page)).toContainText(nameOf(iso3));
		await page.keyboard.press('Enter');
		await expect(card(page, iso3)).toBeVisible();
		expect(query(page)).toEqual({ state: iso3 });
	});
}

test('the arrow keys walk the results', async ({ page }) => {
	await explore(page);
	await searchFor(page, 'guinea');
	await expect(highlighted(page)).toHaveText(/^Guinea\b/);
	await page.keyboard.press('ArrowDown');
	await expect(highlighted(page)).toContainText('Guinea-Bissau');
	await page.keyboard.press('Enter');
	await expect(card(page, 'GNB')).toBeVisible();
});

test('what nobody is called is said to be so', async ({ page }) => {
	test.setTimeout(90_000);
	// Eleven rows show axe all that 198 would, in less of its time.
	await explore(page, '?group=asean');
	await searchFor(page, 'atlantis');
	const message = page.getByText(say('search_none', { typed: 'atlantis' }));
	await expect(message).toBeVisible();
	await expect(message).toHaveRole('status');
	await expect(page.getByRole('listbox')).toHaveCount(1);
	await expect(page.getByRole('listbox', { name: /map/i }).getByRole('option')).toHaveCount(1);
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(page.getByText(say('search_none', { typed: 'atlantis' })).first()).toBeHidden();
});

test('a click chooses, the card opens, and the next search begins empty', async ({ page }) => {
	await explore(page);
	await searchFor(page, 'fran');
	await page.getByRole('option', { name: 'France' }).click();
	await expect(card(page, 'FRA')).toBeVisible();
	await expect(field(page)).toHaveValue('');
	await searchFor(page, 'brazil');
	await page.getByRole('option', { name: 'Brazil' }).click();
	await expect(card(page, 'BRA')).toBeVisible();
});

for (const { find, iso3 } of [
	{ find: 'UK', iso3: 'GBR' },
	{ find: 'EU', iso3: 'EUE' },
	{ find: 'Vietnam', iso3: 'VNM' },
	{ find: 'Turkey', iso3: 'TUR' },
	{ find: 'Swaziland', iso3: 'SWZ' },
]) {
	test(`the table and the list of states show ${nameOf(iso3)} alone for “${find}”`, async ({ page }) => {
		await explore(page, `?find=${find}`);
		const table = await liveTable(page);
		await expect(table.locator('tbody th')).toHaveText([nameOf(iso3)]);
		await page.goto(`state/?find=${find}`);
		await expect(page.getByRole('status')).toHaveText(say('table_count', { n: 1, of: 198 }));
		await expect(page.getByRole('main').getByRole('listitem').getByRole('link')).toHaveText([nameOf(iso3)]);
	});
}

test('the list of one’s own forty is found in by the same names', async ({ page }) => {
	await page.goto('entry-into-force/');
	const field = page.getByLabel(say('force_pick_find'));
	const boxes = page.getByRole('group', { name: say('force_pick_list') }).getByRole('checkbox');
	for (const { typed, iso3 } of [
		{ typed: 'UK', iso3: 'GBR' },
		{ typed: 'Turkey', iso3: 'TUR' },
		{ typed: 'cote divoire', iso3: 'CIV' },
	]) {
		await field.fill(typed);
		await expect(boxes).toHaveCount(1);
		await expect(boxes).toHaveAccessibleName(new RegExp(nameOf(iso3)));
	}
});
