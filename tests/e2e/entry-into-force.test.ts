import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import peers from '../../static/data/peers.json' with { type: 'json' };
import standing from '../../static/data/standing.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { downloadOf, nameOf, ON_MAP, query, say, startOf } from './explorer.ts';

const { threshold, forceDelayDays, closesOn } = standing.treaty;
/** Whose instrument counts already. None has withdrawn. */
const COUNTED = standing.acts
	.filter(({ act, iso3 }) => act !== 'signature' && iso3 !== 'EUE')
	.map(({ iso3 }) => iso3);
const FREE = ON_MAP.map(({ iso3 }) => iso3).filter((iso3) => !COUNTED.includes(iso3));

/** Opens the page and waits until the browser has taken over: only it knows the visitor's day. */
async function open(page: Page, search = ''): Promise<void> {
	await page.goto(`./entry-into-force/${search}`);
	await expect(section(page, 'force_clock_heading').getByText('your device’s date')).toBeVisible();
}

function section(page: Page, heading: Parameters<typeof say>[0]): Locator {
	return page.getByRole('region', { name: say(heading), exact: true });
}

const forty = (page: Page) => section(page, 'force_slots_heading');
const pick = (page: Page) => section(page, 'force_pick_heading');
const figure = (page: Page, drawing: string) =>
	page.getByRole('figure').filter({ has: page.locator(drawing) });
const pace = (page: Page) => figure(page, '.pace-chart');
const lineOf = (page: Page, treaty: string) => pace(page).locator(`.drawn-wide [data-treaty="${treaty}"]`);
const box = (page: Page, iso3: string) =>
	pick(page).getByRole('checkbox', { name: new RegExp(`^${nameOf(iso3)}( |$)`) });
const result = (page: Page) => pick(page).getByRole('status').first();
/** The first so many that can be chosen, as a link names them. */
const some = (n: number) => FREE.slice(0, n).sort().join(',');

test.use({ viewport: { width: 1440, height: 900 } });

test('the forty slots name who fills them, with window, evidence and sources, and number the empty ones', async ({
	page,
}) => {
	await open(page);
	const slots = forty(page).locator('ol > li');
	await expect(slots).toHaveCount(threshold);
	for (const iso3 of COUNTED) {
		const act = standing.acts.find((candidate) => candidate.iso3 === iso3 && candidate.act !== 'signature')!;
		const links = forty(page).getByRole('link', { name: nameOf(iso3), exact: true });
		await expect(links).toHaveCount(2);
		await expect(links.first()).toHaveAttribute('href', new RegExp(`/state/${iso3}/$`));
		const record = forty(page)
			.getByRole('listitem')
			.filter({ hasText: startOf('force_number') })
			.filter({ has: page.getByRole('link', { name: nameOf(iso3), exact: true }) });
		await expect(record).toContainText(act.notAfter.slice(0, 4));
		await expect(record.locator('.source')).toHaveCount(act.sources.length);
		if (act.evidence !== 'depositary' && act.evidence !== 'register') {
			await expect(slots.filter({ hasText: nameOf(iso3) })).toContainText(say('force_slot_reported'));
			await expect(record).toContainText('not confirmed by the depositary');
		}
	}
	await expect(slots.last()).toHaveText(String(threshold));
	await expect(forty(page).getByRole('link', { name: nameOf('EUE') })).toHaveAttribute(
		'href',
		/state\/EUE\/$/,
	);
});

for (const [day, words] of [
	['2026-12-30', /^1 day is left/],
	['2026-12-31', new RegExp(`^${say('force_clock_last_day').slice(0, 30)}`)],
	['2027-01-01', /^The Convention could be signed until/],
] as const) {
	test(`on ${day} the time left to sign is counted from the visitor’s day`, async ({ page }) => {
		await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
		await page.goto('./entry-into-force/');
		const clock = section(page, 'force_clock_heading');
		await expect(clock.getByText(words)).toBeVisible();
		await expect(clock.getByText(say('force_clock_now_text'))).toHaveCount(day > closesOn ? 0 : 1);
		await expect(clock.getByText(say('force_clock_then_text'))).toBeVisible();
	});
}

test('a treaty is picked out by keyboard, in the drawing, the sentence and the address, and by its line', async ({
	page,
}) => {
	await open(page);
	const choice = page.getByLabel(say('pace_pick'));
	await choice.focus();
	await choice.press('U');
	const treaty = await choice.inputValue();
	const chosen = peers.treaties.find((peer) => peer.treaty === treaty)!;
	expect(chosen.name.startsWith('U')).toBe(true);
	expect(query(page)).toEqual({ treaty });
	await expect(lineOf(page, treaty)).toHaveAttribute('data-picked', '');
	await expect(pace(page).getByRole('status').first()).toContainText(chosen.name);

	await open(page, '?treaty=att');
	await expect(lineOf(page, 'att')).toHaveAttribute('data-picked', '');
	await expect(lineOf(page, treaty)).not.toHaveAttribute('data-picked');
	await lineOf(page, 'rome').locator('circle').first().click();
	await expect(choice).toHaveValue('rome');
	await choice.selectOption('');
	expect(query(page)).toEqual({});
});

test('the table behind the pace has every treaty, and says what is missing', async ({ page }) => {
	await open(page);
	await pace(page).getByText(say('figure_table')).click();
	const rows = pace(page).getByRole('table').getByRole('row');
	await expect(rows).toHaveCount(peers.treaties.length + 2);
	const row = (name: string) => rows.filter({ has: page.getByRole('rowheader', { name }) });
	const days = (Date.parse('2003-07-01') - Date.parse('2000-12-12')) / 86_400_000;
	await expect(row('UNTOC')).toContainText(`1 Jul 2003${days}${days}`);
	await expect(row('Budapest Convention')).toContainText(say('pace_col_unknown'));
	await expect(row('Arms Trade Treaty')).toContainText('4 consents have no day');
});

test('the figures are saved as CSV with their sources and the as-of day, and as SVG', async ({ page }) => {
	await open(page);
	const download = async (figure: Locator, ending: 'figure_csv' | 'figure_svg') => {
		const file = await downloadOf(figure.getByRole('button', { name: say(ending), exact: true }));
		return readFileSync(await file.path(), 'utf8');
	};
	const lines = (await download(pace(page), 'figure_csv')).trim().split('\n');
	const dated = peers.consents.filter(({ iso3 }) => iso3 !== 'EUE').length;
	expect(lines).toHaveLength(1 + dated + COUNTED.length);
	expect(lines.find((line) => line.includes(',40,') && line.startsWith('untoc'))).toContain('2003-07-01');
	expect(lines.every((line, at) => at === 0 || line.endsWith(`${standing.asOf},${standing.license}`))).toBe(
		true,
	);

	const scenarios = figure(page, '.scenario-chart');
	expect((await download(scenarios, 'figure_csv')).trim().split('\n')).toHaveLength(
		1 + peers.treaties.length,
	);
	expect(await download(scenarios, 'figure_svg')).toContain(say('pace_mark_age'));
});

test('the scenarios give spans, and say what can no longer be followed or is not known', async ({ page }) => {
	await open(page);
	const scenarios = section(page, 'pace_scenarios_heading');
	await expect(
		scenarios.getByText(/^The fortieth would come between .* entry into force between/),
	).toHaveCount(2);
	await expect(scenarios).toContainText('Budapest Convention');
});

test('states are chosen in the list and on the map, and taken out again', async ({ page }) => {
	await open(page);
	await expect(result(page)).toContainText(`${threshold - COUNTED.length} more`);
	await page.getByLabel(say('force_pick_find')).fill('bhut');
	await expect(pick(page).getByText(say('force_pick_shown', { n: 1, of: ON_MAP.length }))).toBeVisible();
	await box(page, 'BTN').check();
	expect(query(page)).toEqual({ pick: 'BTN' });
	await expect(result(page)).toContainText(`${threshold - COUNTED.length - 1} more`);

	const map = pick(page).getByRole('listbox');
	await map.locator('[data-iso3="BRA"]').first().click();
	await expect(map.locator('[data-iso3="BRA"]').first()).toHaveAttribute('data-paint', 'picked');
	expect(query(page)).toEqual({ pick: 'BRA,BTN' });
	const walkTo = async (name: string) => {
		await map.locator('[tabindex="0"]').focus();
		await page.keyboard.type(name.slice(0, 5));
		await expect(map.locator('[tabindex="0"]')).toHaveAccessibleName(new RegExp(`^${name}`));
	};
	await walkTo(nameOf('BRA'));
	await page.keyboard.press('Enter');
	await expect.poll(() => query(page)).toEqual({ pick: 'BTN' });

	// What counts already stays.
	await open(page, '?pick=BTN');
	await walkTo(nameOf(COUNTED[0]!));
	await page.keyboard.press('Enter');
	await page.getByLabel(say('force_pick_find')).fill('');
	await expect(box(page, COUNTED[0]!)).toBeChecked();
	await expect(box(page, COUNTED[0]!)).toBeDisabled();
	expect(query(page)).toEqual({ pick: 'BTN' });
	await box(page, 'BTN').uncheck();
	expect(query(page)).toEqual({});
});

test('a choice of many is an entry of the history, and Back gives the choice before it back', async ({
	page,
}) => {
	await open(page, `?pick=${some(2)}`);
	await pick(page)
		.getByRole('button', { name: startOf('force_pick_voted') })
		.click();
	await expect(result(page)).toContainText('than needed');
	await expect(pick(page).getByRole('button', { name: startOf('force_pick_voted') })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
	const voted = query(page)['pick']!.split(',');
	expect(voted).toEqual([...new Set(voted)].sort());
	await page.getByLabel(say('force_pick_other')).selectOption('asean');
	const asean = standing.groups
		.find(({ id }) => id === 'asean')!
		.members.filter((member) => !COUNTED.includes(member));
	await expect.poll(() => query(page)['pick']?.split(',')).toEqual([...asean].sort());
	await page.goBack();
	await expect.poll(() => query(page)['pick']?.split(',')).toEqual(voted);
	await page.goBack();
	await expect.poll(() => query(page)).toEqual({ pick: some(2) });
	await expect(box(page, FREE[0]!)).toBeChecked();
});

test('forty by link with a day of the last deposit: the ninetieth day after it, and no day before forty', async ({
	page,
}) => {
	const last = '2027-03-01';
	await open(page, `?pick=${some(threshold - COUNTED.length)}&last=${last}`);
	await expect(result(page)).toContainText('enough');
	const force = new Date(Date.parse(last) + forceDelayDays * 86_400_000);
	const words = `${force.getUTCDate()} ${force.toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${force.getUTCFullYear()}`;
	await expect(pick(page).getByText(say('force_pick_last_force', { day: words }))).toBeVisible();
	await box(page, FREE[0]!).uncheck();
	await expect(result(page)).toContainText('One more instrument is needed');
	await expect(pick(page).getByText('Entry into force would be on')).toHaveCount(0);
	await page.getByLabel(say('force_pick_last')).fill('');
	await expect.poll(() => query(page)['last']).toBeUndefined();
});

test('the link is copied as it stands, and the button says so', async ({ page, context, site }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
	await open(page, `?pick=${some(3)}`);
	await pick(page)
		.getByRole('button', { name: say('force_pick_copy') })
		.click();
	await expect(pick(page).getByText(say('copied'))).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
	await box(page, FREE[5]!).check();
	await expect(pick(page).getByText(say('copied'))).toHaveCount(0);
});

test('what cannot be used in the address is said, each with its reason, and the rest holds', async ({
	page,
}) => {
	await open(page, '?pick=FRA,XYZ,EUE,FRA&treaty=ozone&last=2020-01-01');
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('“treaty=ozone”');
	await expect(alert).toContainText('“last=2020-01-01”');
	await expect(alert).toContainText('“XYZ” in “pick” was ignored');
	await expect(alert).toContainText(say('force_problem_cannot_count', { codes: 'EUE' }));
	await expect(alert).toContainText(say('force_problem_twice', { codes: 'FRA' }));
	await expect(box(page, 'FRA')).toBeChecked();
	await box(page, 'BRA').check();
	expect(query(page)).toEqual({ pick: 'BRA,FRA' });
	await expect(alert).toHaveCount(0);
});

for (const width of [360, 1440]) {
	test(`at ${width} px one drawing of each figure is shown`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await open(page);
		await expect(pace(page).locator('svg[data-figure]:visible')).toHaveCount(1);
	});
}
