import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import standing from '../../static/data/standing.json' with { type: 'json' };
import { m } from '../../src/lib/messages/index.ts';
import { expectAccessible, expectNoSidewaysScroll, testInEachLook } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { downloadOf, expectPaint, nameOf, ON_MAP, PARTICIPANTS, query, say, shape } from './explorer.ts';

const { opensOn, hanoiUntil } = standing.treaty;

/** The day before or after one, as YYYY-MM-DD. */
function shifted(iso: string, days: number): string {
	return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
const EVE = shifted(opensOn, -1);
/** What is certain after the weekend of Hanoi, and not before it. */
const IN_HANOI = standing.acts.filter(({ notAfter }) => notAfter <= hanoiUntil);

/** Opens the page and waits until the browser has taken over: only then does the map have a tab stop. */
async function compare(page: Page, search = ''): Promise<void> {
	await page.goto(`./changes/${search}`);
	await expect(page.locator('.world-map [tabindex="0"]')).toHaveCount(1);
}

function sentence(page: Page) {
	return page.locator('.sentence');
}

/** What else there is to know of the two days, said to screen readers after the sentence. */
function remarks(page: Page) {
	return page.locator('.page > [role=status]');
}

function field(page: Page, key: 'changes_from' | 'changes_to') {
	return page.getByLabel(say(key), { exact: true });
}

function named(page: Page) {
	return page.locator('main h5 + ul > li > a');
}

test('the days of the address are the days on the page: sentence, list, map and legend agree', async ({
	page,
}) => {
	await compare(page, `?from=${EVE}&to=${hanoiUntil}`);
	await expect(sentence(page)).toContainText(`${IN_HANOI.length} states and bodies signed`);
	await expect(field(page, 'changes_from')).toHaveValue(EVE);
	await expect(field(page, 'changes_to')).toHaveValue(hanoiUntil);

	const signed = page.getByRole('heading', { name: `Signed: ${IN_HANOI.length}` }).locator('..');
	await expect(signed.locator('li > a')).toHaveCount(IN_HANOI.length);
	await expect(signed.getByRole('link', { name: nameOf('VNM'), exact: true })).toHaveAttribute(
		'href',
		/\/state\/VNM\/$/,
	);
	await expectPaint(page, 'VNM', 'signatory');
	await expect(shape(page, 'VNM')).not.toHaveAttribute('data-faded');
	await expect(shape(page, 'ISL')).toHaveAttribute('data-faded');
	const bright = page.locator('path.s[data-iso3]:not([data-faded])');
	const open = standing.acts.filter(
		({ notBefore, notAfter }) => notBefore <= hanoiUntil && notAfter > hanoiUntil,
	);
	const onMap = [...IN_HANOI, ...open].filter(({ iso3 }) => iso3 !== 'EUE');
	await expect(bright).toHaveCount(onMap.length);
	await expect(page.getByText(say('changes_legend_faded')).locator('..')).toContainText(
		String(PARTICIPANTS.length - IN_HANOI.length - open.length),
	);
});

test('a date field and a ready-made span change the days, and the back button takes them back', async ({
	page,
}) => {
	await compare(page);
	const first = await sentence(page).textContent();
	await field(page, 'changes_to').fill(hanoiUntil);
	await expect(sentence(page)).toContainText(`${IN_HANOI.length} states and bodies signed`);
	await expect(remarks(page)).toContainText(`${IN_HANOI.length} states and bodies signed`);
	expect(query(page)).toEqual({ to: hanoiUntil });
	await page.getByRole('link', { name: m.changes_span({ span: 'latest' }) }).click();
	await expect(page.getByRole('link', { name: m.changes_span({ span: 'latest' }) })).toHaveAttribute(
		'aria-current',
		'true',
	);
	const latest = standing.acts.at(-1);
	await expect(sentence(page)).toContainText(nameOf(latest?.iso3 ?? ''));
	expect(query(page)).toEqual({ from: shifted(latest?.notBefore ?? '', -1) });

	await page.goBack();
	await expect(field(page, 'changes_to')).toHaveValue(hanoiUntil);
	await page.goBack();
	await expect(sentence(page)).toHaveText(first ?? '');
	expect(query(page)).toEqual({});
});

test('a state on the map, by keyboard, shows what changed for it with its sources', async ({ page }) => {
	await compare(page, `?from=${EVE}`);
	await page.locator('.world-map [tabindex="0"]').focus();
	await page.keyboard.type('viet');
	await page.keyboard.press('Enter');
	const card = page.getByRole('article', { name: nameOf('VNM') });
	await expect(card).toContainText('Signed on 25 October 2025');
	await expect(card).toContainText('eported to have ratified');
	await expect(card.getByRole('link', { name: say('state_more', { name: nameOf('VNM') }) })).toHaveAttribute(
		'href',
		/\/state\/VNM\/$/,
	);
	await expect(page.locator('main li[aria-current]').first()).toContainText(nameOf('VNM'));
	expect(query(page)).toEqual({ state: 'VNM' });
	await card.getByRole('button', { name: say('close_card', { name: nameOf('VNM') }) }).click();
	await expect(card).toHaveCount(0);
	expect(query(page)).toEqual({});
});

test('the line of time moves the second day, and what is not compared keeps no days to compare', async ({
	page,
}) => {
	await compare(page, `?from=${EVE}&to=${hanoiUntil}&utm=x`);
	await page.getByRole('slider').focus();
	await page.keyboard.press('ArrowRight');
	await expect(field(page, 'changes_to')).not.toHaveValue(hanoiUntil);
	const next = await field(page, 'changes_to').inputValue();
	expect(query(page)).toEqual({ utm: 'x', to: next });
	await page.locator('main').getByText(say('layer_status'), { exact: true }).first().click();
	await expect(page).toHaveURL(/\/\?utm=x&on=/);
	await expect(page.locator('#table-heading')).toBeVisible();
	await expectPaint(page, 'VNM', 'signatory');
	await expect(page.locator('path.s[data-faded]')).toHaveCount(0);
	await page.goBack();
	await expect(page).toHaveURL(/\/changes\/\?utm=x&to=/);
	await expect(shape(page, 'ISL')).toHaveAttribute('data-faded');
	await expect(field(page, 'changes_to')).toHaveValue(next);
});

test('the map leads to its changes without being loaded again', async ({ page }) => {
	await page.goto(`./?on=${hanoiUntil}`);
	await page.evaluate(() => document.body.setAttribute('data-same', ''));
	await page.locator('main').getByText(say('nav_changes'), { exact: true }).first().click();
	await expect(page).toHaveURL(new RegExp(`/changes/\\?to=${hanoiUntil}$`));
	await expect(sentence(page)).toContainText(`${IN_HANOI.length} states and bodies signed`);
	await expect(named(page).first()).toBeVisible();
	await expect(page.locator('body')).toHaveAttribute('data-same');
	await expect(page).toHaveTitle(say('changes_heading'));
});

test('days that are turned round are compared in their order, and it is said', async ({ page }) => {
	await compare(page, `?from=${hanoiUntil}&to=${EVE}`);
	await expect(remarks(page)).toContainText(say('changes_turned'));
	await expect(sentence(page)).toContainText(`${IN_HANOI.length} states and bodies signed`);
});

test('after the last day covered nothing is known, and it is said', async ({ page }) => {
	await compare(page, `?from=${standing.asOf}&to=${standing.treaty.closesOn}`);
	await expect(sentence(page)).toContainText(/^Days after .* are not covered/);
	await expect(named(page)).toHaveCount(0);
	await expect(page.locator('path.s[data-iso3]:not([data-faded])')).toHaveCount(0);
});

test('where nothing changed, the nearest changes are offered', async ({ page }) => {
	await compare(page, '?from=2025-11-20&to=2025-11-21');
	await expect(sentence(page)).toContainText('no known change');
	await page.getByRole('link', { name: /^Last change before/ }).click();
	// Fiji's window opens on the day on which Mauritius signed.
	await expect(named(page)).toHaveText([nameOf('MUS'), nameOf('FJI')]);
});

test('what the address has wrong is said, and the usual days are shown', async ({ page }) => {
	await compare(page, '?from=2025-02-30&to=yesterday&state=XYZ');
	const problems = page.getByRole('alert');
	for (const value of ['from=2025-02-30', 'to=yesterday', 'state=XYZ'])
		await expect(problems).toContainText(value);
	await expect(field(page, 'changes_from')).toHaveValue(EVE);
});

/** What the browser saves, as text or as it is. */
async function saved(page: Page, name: string): Promise<Buffer> {
	const download = await downloadOf(page.getByRole('button', { name, exact: true }));
	expect(download.suggestedFilename()).toMatch(
		new RegExp(
			`^hanoi-convention-changes-${EVE}-to-${hanoiUntil}-as-of-${standing.asOf}\\.${name.toLowerCase()}$`,
		),
	);
	return readFile(await download.path());
}

test('the map of changes and its table can be taken away', async ({ page }) => {
	await compare(page, `?to=${hanoiUntil}`);
	const svg = (await saved(page, 'SVG')).toString();
	expect(svg.match(/ id="state-/g)).toHaveLength(ON_MAP.length);
	expect(svg).toContain('Data as of');
	expect((await saved(page, 'PNG')).subarray(1, 4).toString('latin1')).toBe('PNG');
	const csv = (await saved(page, 'CSV')).toString();
	expect(
		csv
			.trim()
			.split('\n')
			.filter((line) => line.includes(',signed,')),
	).toHaveLength(IN_HANOI.length);
});

test('the feed and the calendar are linked, found by readers, and served as what they are', async ({
	page,
	request,
}) => {
	await compare(page);
	await expect(page.locator('head link[rel="alternate"][type="application/atom+xml"]')).toHaveAttribute(
		'href',
		/changes\.atom$/,
	);
	for (const [link, type, start] of [
		['changes_feed_link', 'application/atom+xml', '<?xml version="1.0"'],
		['changes_calendar_link', 'text/calendar', 'BEGIN:VCALENDAR\r\n'],
	] as const) {
		const href = await page.getByRole('link', { name: say(link) }).getAttribute('href');
		const answer = await request.get(new URL(href ?? '', page.url()).href);
		expect(answer.headers()['content-type']).toContain(type);
		expect(answer.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
		expect((await answer.text()).startsWith(start)).toBe(true);
	}
});

test.describe('without JavaScript', () => {
	// The scripts that the page names are not let in: that is what this is about.
	test.use({ javaScriptEnabled: false, expectedProblems: /request failed: .*\.js csp$/ });

	test('everything since the opening is there, and nothing that does nothing', async ({ page }) => {
		await page.goto('./changes/');
		await expect(page.locator('noscript p', { hasText: say('changes_no_js') })).toBeVisible();
		await expect(named(page)).toHaveCount(standing.acts.length);
		await expect(page.getByRole('link', { name: say('changes_feed_link') })).toBeVisible();
		await expect(page.locator('main button:visible, main input:visible')).toHaveCount(0);
	});
});

testInEachLook(async (page) => {
	for (const search of ['', '?from=2026-01-26&to=2026-03-01&state=VNM', '?from=2030-01-01']) {
		await compare(page, search);
		await expectAccessible(page);
		await expectNoSidewaysScroll(page);
	}
});
