import { expect, test } from './fixtures.ts';
import {
	card,
	expectPaint,
	explore,
	headline,
	legendEntry,
	liveTable,
	map,
	openMore,
	pxPerUnit,
	query,
	regions,
	say,
	shape,
	shownDay,
	slider,
	whereIs,
} from './explorer.ts';
import { NAMED_HEADLINE } from './today.ts';

const WHOLE = {
	on: '2026-03-01',
	region: 'asia',
	state: 'VNM',
	group: 'asean',
	show: 'signatory',
	find: 'viet',
	sort: '-signed',
	texture: 'on',
	theme: 'dark',
};

test('a link restores the whole view, and is not rewritten', async ({ page }) => {
	await explore(page);
	const wholeWorld = await pxPerUnit(page);
	const address = `?${new URLSearchParams(WHOLE)}`;
	await explore(page, address);

	await expect(slider(page)).toHaveAttribute('aria-valuetext', /^1 March 2026/);
	await expect(shownDay(page)).toHaveAttribute('datetime', '2026-03-01');
	await expect(page.getByRole('radio', { name: say('layer_status') })).toBeChecked();
	await expect(regions(page)).toHaveValue('asia');
	await expect.poll(() => pxPerUnit(page)).toBeGreaterThan(wholeWorld * 1.2);
	await expect(card(page, 'VNM')).toBeVisible();
	await expect(page.getByRole('combobox', { name: say('group_label') })).toHaveValue('asean');
	await expect(legendEntry(page, 'signatory')).toHaveAttribute('aria-pressed', 'true');
	await expectPaint(page, 'VNM', 'signatory+contracting');
	await expect(shape(page, 'FRA')).toHaveAttribute('data-faded');
	await openMore(page);
	await expect(page.getByRole('checkbox', { name: say('textures') })).toBeChecked();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.getByRole('combobox', { name: say('theme') })).toHaveValue('dark');

	const table = await liveTable(page);
	await expect(page.getByRole('searchbox', { name: say('table_find') })).toHaveValue('viet');
	await expect(table.getByRole('columnheader', { name: say('column_signed') })).toHaveAttribute(
		'aria-sort',
		'descending',
	);
	await expect(table.locator('tbody tr')).toHaveCount(1);
	await expect(table.locator('tbody tr').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
	expect(query(page)).toEqual(WHOLE);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const { layer, label, entry } of [
	{ layer: 'votes', label: 'layer_votes', entry: 'yes' },
	{ layer: 'budapest', label: 'layer_budapest', entry: 'both' },
] as const) {
	test(`a link opens the layer ${layer}`, async ({ page }) => {
		await explore(page, `?layer=${layer}`);
		await expect(page.getByRole('radio', { name: say(label) })).toBeChecked();
		await expect(legendEntry(page, entry)).toBeVisible();
		await expect(page).toHaveURL(new RegExp(`/${layer}/$`));
	});
}

test('a link with the old names of parameters still works', async ({ page }) => {
	await explore(page, '?date=2025-10-25&country=VNM');
	await expect(card(page, 'VNM')).toBeVisible();
	await expect(shownDay(page)).toHaveAttribute('datetime', '2025-10-25');
});

test('a link that was escaped for HTML twice opens the same view, and the next one is sound', async ({
	page,
	site,
}) => {
	for (const address of [
		'?on=2025-10-26&amp;state=VNM&amp;Region=asia',
		'?ON=2025-10-26&#038;state=VNM&#038;region=asia',
	]) {
		await explore(page, address);
		await expect(shownDay(page)).toHaveAttribute('datetime', '2025-10-26');
		await expect(card(page, 'VNM')).toBeVisible();
		await expect(regions(page)).toHaveValue('asia');
		await expect(page.getByRole('alert')).toHaveCount(0);
		await page.keyboard.press('Escape');
	}
	await page.locator('main').getByText(say('layer_votes'), { exact: true }).first().click();
	await expect(page).toHaveURL(/^[^#]*\/votes\/[?]on=2025-10-26&region=asia[^#]*$/);
	await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', page.url());
	expect(page.url()).toContain(site.url);
});

test('the canonical address is that of the view, without what others have added to it', async ({
	page,
	site,
}) => {
	await explore(page, '?on=2025-10-26&state=VNM&utm_source=letter');
	const canonical = page.locator('link[rel="canonical"]');
	await expect(canonical).toHaveAttribute('href', `${site.url}?on=2025-10-26&state=VNM`);
	await slider(page).press('ArrowLeft');
	await expect(canonical).toHaveAttribute('href', /[?]on=2025-10-25&state=VNM$/);
	await page.goto('./changes/?from=2025-11-01');
	await expect(canonical).toHaveAttribute('href', `${site.url}changes/?from=2025-11-01`);
	await page.goto('./debate/?utm_source=letter');
	await expect(canonical).toHaveAttribute('href', `${site.url}debate/`);
});

test.describe('back and forward', () => {
	test('walk the selections and the layers', async ({ page }) => {
		await explore(page);
		const { x, y } = await whereIs(page, 'BRA');
		await page.mouse.click(x, y);
		await expect(card(page, 'BRA')).toBeVisible();
		await page.locator('main').getByText(say('layer_votes'), { exact: true }).first().click();
		await expect(legendEntry(page, 'yes')).toBeVisible();
		await expect(page).toHaveURL(/\/votes\/\?state=BRA$/);
		await expect(page.locator('#below-heading')).toHaveText(say('flow_heading'));
		await expect(page).toHaveTitle(new RegExp(`^${say('flow_heading')}`));

		await page.goBack();
		await expect(page.locator('#table-heading')).toBeVisible();
		await expect(page.locator('#below-heading')).toHaveCount(0);
		await expect(page.getByRole('radio', { name: say('layer_status') })).toBeChecked();
		await expect(card(page, 'BRA')).toBeVisible();
		await page.goBack();
		await expect(card(page, 'BRA')).toHaveCount(0);
		expect(query(page)).toEqual({});
		await page.goForward();
		await expect(card(page, 'BRA')).toBeVisible();
		await page.goForward();
		await expect(page.getByRole('radio', { name: say('layer_votes') })).toBeChecked();
	});

	test('do not walk every day that was passed on the way', async ({ page }) => {
		await explore(page);
		await map(page).scrollIntoViewIfNeeded();
		const { x, y } = await whereIs(page, 'BRA');
		await page.mouse.click(x, y);
		await slider(page).focus();
		for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
		await expect(page).toHaveURL(/on=2026-/);
		await page.goBack();
		await expect(card(page, 'BRA')).toHaveCount(0);
		await expect(page).not.toHaveURL(/on=/);
	});

	test('still work after a reload', async ({ page }) => {
		await explore(page);
		const brazil = await whereIs(page, 'BRA');
		await page.mouse.click(brazil.x, brazil.y);
		await expect(card(page, 'BRA')).toBeVisible();
		const china = await whereIs(page, 'CHN');
		await page.mouse.click(china.x, china.y);
		await expect(card(page, 'CHN')).toBeVisible();
		await page.reload();
		await expect(card(page, 'CHN')).toBeVisible();
		await page.goBack();
		await expect(card(page, 'BRA')).toBeVisible();
		expect(query(page)).toEqual({ state: 'BRA' });
	});

	test('the name of the site leads back to the plain map', async ({ page }) => {
		await explore(page);
		const { x, y } = await whereIs(page, 'BRA');
		await page.mouse.click(x, y);
		await expect(card(page, 'BRA')).toBeVisible();
		await page
			.getByRole('banner')
			.getByRole('link', { name: say('site_title') })
			.click();
		await expect(card(page, 'BRA')).toHaveCount(0);
		expect(query(page)).toEqual({});
	});
});

test.describe('a value that cannot be used is named with the reason, and the rest of the view holds', () => {
	for (const { param, value, why } of [
		{ param: 'state', value: 'XYZ', why: say('problem_unknown_state') },
		{ param: 'on', value: '2025-02-30', why: say('problem_not_a_day') },
		{ param: 'on', value: 'yesterday', why: say('problem_not_a_day') },
		{
			param: 'on',
			value: '2031-01-01',
			why: say('day_out_of_range', { from: '1 October 2017', to: '31 December 2026' }),
		},
		{
			param: 'on',
			value: '1999-01-01',
			why: say('day_out_of_range', { from: '1 October 2017', to: '31 December 2026' }),
		},
		{ param: 'group', value: 'friends', why: say('problem_unknown_group') },
		{ param: 'layer', value: 'colours', why: say('problem_choices', { choices: 'status, votes, budapest' }) },
	]) {
		test(`${param}=${value}`, async ({ page }) => {
			const rest = param === 'state' ? { on: '2025-10-26' } : { state: 'VNM' };
			await explore(page, `?${new URLSearchParams({ ...rest, [param]: value })}`);
			await expect(page.getByRole('alert')).toHaveText(say('problem_ignored', { param, value, why }));
			if (param === 'state') await expect(headline(page)).toContainText(/^72 /);
			else await expect(card(page, 'VNM')).toBeVisible();
			if (param === 'on') await expect(headline(page)).toContainText(NAMED_HEADLINE);
		});
	}
});
