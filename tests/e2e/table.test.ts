import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { classLabel } from '../../src/lib/text/words.ts';
import { expect, test } from './fixtures.ts';
import { card, downloadOf, explore, liveTable, nameOf, query, say, shape, whereIs } from './explorer.ts';
import { AS_OF, AS_OF_DAY, NAMED } from './today.ts';

test('the table has a row for each of the 198, with a caption and scoped headers', async ({ page }) => {
	await explore(page);
	const table = await liveTable(page);
	await expect(table.locator('tbody tr')).toHaveCount(198);
	await expect(table.locator('tbody th[scope="row"]')).toHaveCount(198);
	await expect(table.locator('thead th[scope="col"]')).toHaveCount(10);
	await expect(table.locator('caption')).toContainText(AS_OF_DAY);
	const vietNam = table.getByRole('row', { name: /^Viet Nam/ });
	await expect(vietNam).toContainText(say('standing_reported', { standing: classLabel('contracting') }));
	await expect(vietNam).toContainText('Hanoi; New York');
	await expect(table.getByRole('row', { name: /^European Union/ })).toContainText(classLabel('signatory'));
});

test('headers sort, say which way, and what is not known stays last', async ({ page }) => {
	await explore(page);
	const table = await liveTable(page);
	const names = () => table.locator('tbody th').allInnerTexts();
	const header = (name: string) => table.getByRole('columnheader', { name });
	await expect(header(say('column_name'))).toHaveAttribute('aria-sort', 'ascending');
	expect((await names())[0]).toBe('Afghanistan');

	await header(say('column_bound')).getByRole('button').click();
	await expect(header(say('column_bound'))).toHaveAttribute('aria-sort', 'ascending');
	await expect(header(say('column_name'))).not.toHaveAttribute('aria-sort');
	// The last day on which it can have been is the same for two of them.
	expect((await names()).slice(0, 3)).toEqual(['Qatar', 'Azerbaijan', 'Viet Nam']);
	await header(say('column_bound')).getByRole('button').click();
	await expect(header(say('column_bound'))).toHaveAttribute('aria-sort', 'descending');
	await expect
		.poll(async () => (await names()).slice(0, 4))
		.toEqual(['Azerbaijan', 'Viet Nam', 'Qatar', 'Afghanistan']);
	expect(query(page)).toEqual({ sort: '-bound' });
});

test('the table is searched, and says how many rows are left', async ({ page }) => {
	await explore(page);
	const table = await liveTable(page);
	const field = page.getByRole('searchbox', { name: say('table_find') });
	await field.fill('guinea');
	await expect(table.locator('tbody th')).toHaveText([
		'Equatorial Guinea',
		'Guinea',
		'Guinea-Bissau',
		'Papua New Guinea',
	]);
	await expect(page.getByText(say('table_count', { n: 4, of: 198 }))).toBeVisible();
	await field.fill('nowhere at all');
	await expect(page.getByText(say('table_empty', { find: 'nowhere at all' }))).toBeVisible();
	await field.fill('');
	await expect(table.locator('tbody tr')).toHaveCount(198);
	expect(query(page)).toEqual({});
});

test('typing into the table’s search keeps the text, the cursor and the history', async ({ page }) => {
	await explore(page, '?state=BRA');
	await liveTable(page);
	const field = page.getByRole('searchbox', { name: say('table_find') });
	await field.click();
	await field.pressSequentially('island');
	await expect(field).toHaveValue('island');
	await expect(field).toBeFocused();
	expect(query(page)).toEqual({ state: 'BRA', find: 'island' });
});

test('map and table share one selection', async ({ page }) => {
	await explore(page);
	const table = await liveTable(page);
	await table.getByRole('button', { name: 'Brazil', exact: true }).click();
	await expect(card(page, 'BRA')).toBeVisible();
	await expect(page.locator('svg g.selected')).toHaveCount(1);
	expect(query(page)).toEqual({ state: 'BRA' });
	await page.evaluate(() => window.scrollTo(0, 0));
	const { x, y } = await whereIs(page, 'CHN');
	await page.mouse.click(x, y);
	await expect(card(page, 'CHN')).toBeVisible();
	await expect(table.getByRole('button', { name: 'China', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
	await expect(table.getByRole('button', { name: 'Brazil', exact: true })).toHaveAttribute(
		'aria-pressed',
		'false',
	);
	await expect(shape(page, 'CHN')).toHaveAttribute('aria-selected', 'true');
});

test('the table is that of the day chosen', async ({ page }) => {
	await explore(page, '?on=2026-03-01');
	const table = await liveTable(page);
	const row = table.getByRole('row', { name: /^Viet Nam/ });
	await expect(row).toContainText(`${classLabel('signatory')}; possibly: ${classLabel('contracting')}`);
	await expect(table.locator('caption')).toContainText('1 March 2026');
	await explore(page, '?on=2025-10-24');
	await liveTable(page);
	await expect(row).toContainText(say('standing_not_open'));
});

test('the rows are one tab stop, and arrow keys, Home and End lead through them', async ({ page }) => {
	await explore(page);
	const table = await liveTable(page);
	const row = (iso3: string) => table.getByRole('button', { name: nameOf(iso3), exact: true });
	await expect(table.locator('tbody [tabindex="0"]')).toHaveCount(1);
	await row('AFG').focus();
	await page.keyboard.press('ArrowDown');
	await expect(row('ALB')).toBeFocused();
	await page.keyboard.press('End');
	await expect(row('ZWE')).toBeFocused();
	await expect(row('ZWE')).toBeInViewport();
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowUp');
	await expect(row('AFG')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(card(page, 'ALB')).toBeVisible();
	await expect(table.locator('tbody [tabindex="0"]')).toHaveCount(1);
});

test('the page has at most 60 tab stops', async ({ page }) => {
	await explore(page);
	await liveTable(page);
	const stops = await page.locator('a[href], button, input, select, summary, [tabindex="0"]').evaluateAll(
		(all) =>
			all.filter(
				(element) =>
					element.checkVisibility({ visibilityProperty: true }) &&
					(element as HTMLElement).tabIndex >= 0 &&
					// A group of radio buttons is one stop.
					!element.matches('[type="radio"]:not(:checked)'),
			).length,
	);
	expect(stops).toBeLessThanOrEqual(60);
});

test.describe('the CSV', () => {
	interface Line {
		iso3: string;
		name: string;
		on: string;
		standing: string;
		as_of: string;
		sources: string;
		consent_not_after: string;
		signature_place: string;
		consent_place: string;
	}

	test('holds every row, its sources and the as-of day', { tag: '@chromium' }, async ({ page }) => {
		await explore(page);
		await liveTable(page);
		const download = await downloadOf(page.getByRole('button', { name: say('table_csv') }));
		expect(download.suggestedFilename()).toMatch(new RegExp(`${AS_OF}.*\\.csv$`));
		const lines = parse<Line>(readFileSync(await download.path()), { columns: true, bom: true });
		expect(lines).toHaveLength(198);
		expect(new Set(lines.map(({ iso3 }) => iso3)).size).toBe(198);
		expect(new Set(lines.map((line) => line.as_of))).toEqual(new Set([AS_OF]));
		const vietNam = lines.find(({ iso3 }) => iso3 === 'VNM')!;
		expect(vietNam.consent_not_after).toBe('2026-05-21');
		expect([vietNam.signature_place, vietNam.consent_place]).toEqual(['Hanoi', 'New York']);
		expect(vietNam.sources).toMatch(/vtc/);
		const signed = lines.filter(({ standing }) => standing !== classLabel('none'));
		expect(signed).toHaveLength(NAMED);
		expect(signed.filter(({ sources }) => sources === '')).toEqual([]);
	});

	test('holds what is shown, on the day that is shown', { tag: '@chromium' }, async ({ page }) => {
		await explore(page, '?on=2025-10-25&group=asean&find=nam');
		await liveTable(page);
		const download = await downloadOf(page.getByRole('button', { name: say('table_csv') }));
		const lines = parse<Line>(readFileSync(await download.path()), { columns: true, bom: true });
		expect(lines.map(({ iso3, on, as_of }) => [iso3, on, as_of])).toEqual([['VNM', '2025-10-25', AS_OF]]);
	});
});
