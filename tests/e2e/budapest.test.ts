import type { Locator, Page } from '@playwright/test';
import budapest from '../../static/data/budapest.json' with { type: 'json' };
import standing from '../../static/data/standing.json' with { type: 'json' };
import { m } from '../../src/lib/messages/index.ts';
import { expectAccessible, expectNoSidewaysScroll, testInEachLook } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { legendEntry, map, nameOf, ON_MAP, query, say, shape, shownDay, startOf } from './explorer.ts';

const CELLS = ['both', 'this_only', 'budapest_only', 'neither'] as const;
const { opensOn } = standing.treaty;
const parties = budapest.standings.filter(({ kind }) => kind !== 'signature' && kind !== 'invited');
const undated = parties.filter((party) => !('boundOn' in party) && !('inForceOn' in party));
const signatories = standing.acts.filter(({ act }) => act === 'signature');

/** Opens the page and waits until the browser has taken over. */
async function open(page: Page, search = ''): Promise<void> {
	await page.goto(`./budapest/${search}`);
	await expect(page.locator('html')).toHaveClass('js whole');
	await expect(map(page).locator('[tabindex="0"]')).toHaveCount(1);
}

function cell(page: Page, regime: (typeof CELLS)[number]): Locator {
	return page.getByRole('region', { name: new RegExp(`${m.regimes_cell({ regime })}$`) });
}

/** How many each cell says it holds, in the order of CELLS. */
async function counts(page: Page): Promise<number[]> {
	return Promise.all(
		CELLS.map(async (regime) => Number(await cell(page, regime).locator('.count').innerText())),
	);
}

test('the four cells hold all, each name leads to the page of the state, and the map says the same', async ({
	page,
}) => {
	await open(page);
	const [both = 0, here = 0, budapestOnly = 0, neither = 0] = await counts(page);
	expect(both + here + budapestOnly + neither).toBe(standing.participants.length);
	expect(both + here).toBe(signatories.length);
	expect(both + budapestOnly).toBe(parties.length);
	await expect(cell(page, 'both').getByRole('listitem')).toHaveCount(both);
	await expect(cell(page, 'both').getByRole('link', { name: nameOf('AUS') })).toHaveAttribute(
		'href',
		/\/state\/AUS\/$/,
	);
	await expect(shape(page, 'AUS')).toHaveAttribute('data-paint', 'both');
	await expect(shape(page, 'USA')).toHaveAttribute('data-paint', 'budapest-only');
	await expect(legendEntry(page, 'both', both)).toBeVisible();
});

test('a day and a group are chosen, go into the address, and Back gives them back', async ({ page }) => {
	await open(page);
	const before = await counts(page);
	await page.getByRole('button', { name: say('regimes_preset_opening') }).click();
	expect(query(page)).toEqual({ on: opensOn });
	await expect(shownDay(page)).toHaveAttribute('datetime', opensOn);
	expect(await counts(page)).not.toEqual(before);
	await expect(cell(page, 'budapest_only')).toContainText(nameOf('CAN'));
	await expect(page.locator('.page > [role="status"]')).toContainText('25 October 2025');

	await page.getByLabel(say('group_label')).selectOption('asean');
	expect(query(page)).toEqual({ on: opensOn, group: 'asean' });
	const asean = standing.groups.find(({ id }) => id === 'asean')!.members.length;
	expect((await counts(page)).reduce((sum, n) => sum + n)).toBe(asean);

	await page.goBack();
	await page.goBack();
	expect(query(page)).toEqual({});
	expect(await counts(page)).toEqual(before);
});

test('a deep link shows its day, what is not known on it, and the card of its state', async ({ page }) => {
	await open(page, `?on=${opensOn}&state=GBR`);
	await expect(shownDay(page)).toHaveAttribute('datetime', opensOn);
	await expect(page.getByRole('article', { name: nameOf('GBR') })).toBeVisible();
	await expect(shape(page, 'GBR')).toHaveAttribute('data-paint', 'budapest-only+both');
	await expect(cell(page, 'budapest_only')).toContainText('Possibly already: both conventions');
	await page.getByRole('button', { name: startOf('close_card') }).click();
	expect(query(page)).toEqual({ on: opensOn });
	await expect(page.getByRole('article', { name: nameOf('GBR') })).toHaveCount(0);
});

test('who moved has a day each; parties whose day is not known are no movers', async ({ page }) => {
	await open(page);
	const moves = page.getByRole('region', { name: say('regimes_moves') });
	await expect(
		moves.getByRole('heading', {
			name: new RegExp(say('regimes_move', { from: 'neither', to: 'only this one' })),
		}),
	).toBeVisible();
	await expect(moves.getByRole('heading', { name: say('regimes_move_unknown') })).toContainText(
		String(undated.length),
	);
	await expect(moves).toContainText('Signed on 25 October 2025');
	await expect(page.getByRole('region', { name: say('regimes_unknown') })).toContainText(
		`${parties.length} are named here`,
	);
	await open(page, '?on=2025-01-01');
	await expect(moves).toContainText('Nobody could sign before 25 October 2025.');
});

test('values of the address that cannot be used are named, and the page stands', async ({ page }) => {
	await open(page, '?on=2025-02-30&group=atlantis&state=XYZ');
	const alert = page.getByRole('alert');
	for (const text of ['on=2025-02-30', 'group=atlantis', 'state=XYZ'])
		await expect(alert).toContainText(text);
	await expect(shownDay(page)).toHaveAttribute('datetime', standing.asOf);
});

test('the table can be taken away', async ({ page }) => {
	await open(page, `?on=${opensOn}`);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: say('figure_csv') }).click();
	expect((await download).suggestedFilename()).toMatch(
		new RegExp(`${opensOn}-as-of-${standing.asOf}\\.csv$`),
	);
});

test('by keyboard alone: a preset, a state on the map, and out of its card', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: say('regimes_preset_opening') }).focus();
	await page.keyboard.press('Enter');
	expect(query(page)).toEqual({ on: opensOn });
	await map(page).locator('[tabindex="0"]').focus();
	await page.keyboard.type('fra');
	await page.keyboard.press('Enter');
	// Keys wait for the code of the search by typing.
	await expect.poll(() => query(page)).toEqual({ on: opensOn, state: 'FRA' });
	await expect(page.getByRole('article', { name: nameOf('FRA') })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect.poll(() => query(page)).toEqual({ on: opensOn });
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, expectedProblems: /request failed: .*\.js csp$/ });

	test('the page of the last day covered is there whole, and no control is dead', async ({ page }) => {
		await page.goto('./budapest/?on=2025-10-25');
		await expect(page.locator('svg path.s[data-iso3][data-paint]')).toHaveCount(ON_MAP.length);
		expect((await counts(page)).reduce((sum, n) => sum + n)).toBe(standing.participants.length);
		await page.getByText(say('regimes_table_show')).click();
		await expect(page.getByRole('table').last().locator('tbody tr')).toHaveCount(
			standing.participants.length,
		);
		await expect(
			page.locator('button:not(.language), select, input').and(page.locator(':visible')),
		).toHaveCount(0);
	});
});

testInEachLook(async (page) => {
	await open(page, `?on=${opensOn}&state=GBR&group=nonsense`);
	await expect(page.getByRole('article', { name: nameOf('GBR') })).toContainText(/sources?/i);
	await page.getByText(say('regimes_protocol_show')).click();
	await page.getByText(say('regimes_table_show')).click();
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
});
