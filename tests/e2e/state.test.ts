import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import standing from '../../static/data/standing.json' with { type: 'json' };
import sources from '../../static/data/sources.json' with { type: 'json' };
import steps from '../../static/data/steps.json' with { type: 'json' };
import { card, explore, legendEntry, nameOf, PARTICIPANTS, say } from './explorer.ts';
import { expectAccessible } from './checks.ts';
import { evidenceLabel } from '../../src/lib/text/acts.ts';
import { classLabel } from '../../src/lib/text/words.ts';
import { expect, test } from './fixtures.ts';

/** Of each kind one: host, reported ratifier, conflict, without a signature, later signatory, the EU, neither UN member nor observer, observers. */
const SEVERAL = ['VNM', 'AZE', 'KAZ', 'USA', 'CAN', 'EUE', 'COK', 'VAT', 'PSE'];
const SIGNED = new Set(standing.acts.filter(({ act }) => act === 'signature').map(({ iso3 }) => iso3));

interface StateJson {
	asOf: string;
	participant: { iso3: string; name: string };
	acts: { act: string; notBefore: string; notAfter: string }[];
	votes: { resolution: string; vote: string; yes: number; no: number; abstain: number }[];
	steps: { step: string }[];
	sources: Record<string, { publisher: string; url?: string }>;
}

function section(page: Page, key: Parameters<typeof say>[0]) {
	return page
		.locator('section')
		.filter({ has: page.getByRole('heading', { level: 2, name: say(key), exact: true }) });
}

test('all 198 have a page, each with a title and a description of its own that answer', () => {
	const heads = PARTICIPANTS.map(({ iso3, name }) => {
		const html = readFileSync(`build/state/${iso3}/index.html`, 'utf8');
		const title = /<title>([^<]*)<\/title>/.exec(html)![1]!;
		const description = /<meta name="description" content="([^"]*)"/.exec(html)![1]!;
		expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
		expect(/\? (Yes|Reported: yes), /.test(title), title).toBe(SIGNED.has(iso3));
		expect(description, iso3).toContain(SIGNED.has(iso3) ? 'signed the Hanoi Convention' : 'has not signed');
		expect(html).toContain(name.replaceAll('&', '&amp;'));
		return { title, description };
	});
	expect(new Set(heads.map(({ title }) => title)).size).toBe(PARTICIPANTS.length);
	expect(new Set(heads.map(({ description }) => description)).size).toBe(PARTICIPANTS.length);
});

test('a Vietnamese title of a source is marked as Vietnamese, on the page of a state and on the map', async ({
	page,
}) => {
	const { title, publisher } = sources.sources.vtc;
	await page.goto('./state/VNM/');
	await expect(
		section(page, 'state_sources').locator('[lang="vi"]').filter({ hasText: title }),
	).toBeVisible();
	await explore(page, '?state=VNM');
	const link = card(page, 'VNM').locator(`a[title="${title}"]`);
	await expect(link).toHaveAttribute('lang', 'vi');
	await expect(link.locator('[lang="en"]')).toHaveText(publisher);
});

for (const iso3 of SEVERAL) {
	test(`the page of ${iso3} agrees with its rows`, async ({ page, request }) => {
		await page.goto(`./state/${iso3}/`);
		const name = nameOf(iso3);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		await expect(page.getByRole('main')).toContainText(
			SIGNED.has(iso3) ? /signed the Hanoi Convention/ : /has not signed the Hanoi Convention/,
		);
		await expect(page.getByRole('main').getByRole('img').first()).toBeVisible();

		const file = (await (await request.get(`./state/${iso3}.json`)).json()) as StateJson;
		expect(file.asOf).toBe(standing.asOf);
		expect(file.participant.name).toBe(name);
		await expect(
			section(page, 'state_standing').getByRole('heading', { level: 3, name: /^(Signed|Ratified|Reported)/ }),
		).toHaveCount(file.acts.length);
		const rows = section(page, 'state_votes').locator('tbody tr');
		await expect(rows).toHaveCount(file.votes.length);
		for (const [at, { yes, no, abstain }] of file.votes.entries())
			await expect(rows.nth(at)).toContainText(new RegExp(`${yes}.*${no}.*${abstain}`, 's'));
		for (const { step } of file.steps) await expect(section(page, 'state_time')).toContainText(step);
		await expect(section(page, 'state_sources').getByRole('listitem')).not.toHaveCount(
			Object.keys(file.sources).length === 0 ? 1 : 0,
		);

		const response = await request.get(`./state/${iso3}.csv`);
		expect(response.headers()['content-type']).toContain('text/csv');
		const lines = parse<Record<string, string>>(await response.text(), { bom: true, columns: true });
		const kinds = (kind: string) => lines.filter((line) => line['kind'] === kind);
		expect(kinds('act').map((line) => [line['what'], line['not_before'], line['not_after']])).toEqual(
			file.acts.map(({ act, notBefore, notAfter }) => [act, notBefore, notAfter]),
		);
		expect(kinds('source').map((line) => line['what'])).toEqual(Object.keys(file.sources));
		const picture = await (await request.get(`./pictures/state-${iso3}-og.png`)).body();
		expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
	});
}

test('a window is said in words, and consent that is only reported is marked', async ({ page }) => {
	const reported = standing.acts.find(
		({ act, evidence, notBefore, notAfter }) =>
			act === 'ratification' && evidence === 'secondary' && notBefore !== notAfter,
	);
	test.skip(!reported, 'every ratification has been seen at the depositary');
	await page.goto(`./state/${reported!.iso3}/`);
	await expect(page.getByRole('main')).toContainText(
		/It is reported to have ratified (between|in) .+, day not known/,
	);
	await expect(section(page, 'state_standing')).toContainText(evidenceLabel('secondary'));
});

test('a step at home is said to be no deposit', async ({ page }) => {
	const [first] = steps.steps;
	await page.goto(`./state/${first!.iso3}/`);
	await expect(section(page, 'state_time')).toContainText(say('state_step_rule'));
});

test('where more are counted than named, nobody is said for certain not to have signed', async ({ page }) => {
	const counted = standing.counts.at(-1)!.signatories;
	test.skip(counted <= SIGNED.size, 'all signatories have a name');
	const other = PARTICIPANTS.find(({ iso3 }) => !SIGNED.has(iso3))!;
	await page.goto(`./state/${other.iso3}/`);
	await expect(page.getByRole('main')).toContainText(
		`At least ${counted} signatories are counted and ${SIGNED.size} are named`,
	);
});

test('the European Union stands apart, on its own page and its members’', async ({ page }) => {
	await page.goto('./state/EUE/');
	await expect(page.getByRole('main')).toContainText(say('eu_note'));
	await expect(page.getByRole('link', { name: say('state_pick') })).toHaveCount(0);
	await page.goto('./state/FRA/');
	await expect(section(page, 'state_standing')).toContainText(
		'not counted in addition to those of its member states',
	);
});

test('leads to its neighbours, to the list, and to itself on the map', async ({ page }) => {
	const at = PARTICIPANTS.findIndex(({ iso3 }) => iso3 === 'CIV');
	await page.goto('./state/CIV/');
	await page.getByRole('link', { name: PARTICIPANTS[at + 1]!.name }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(PARTICIPANTS[at + 1]!.name);
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(nameOf('CIV'));
	await page.getByRole('link', { name: say('state_open_map') }).click();
	await expect(page).toHaveURL(/\?state=CIV$/);
	await expect(card(page, 'CIV')).toBeVisible();
	await card(page, 'CIV')
		.getByRole('link', { name: say('state_more', { name: nameOf('CIV') }) })
		.click();
	await expect(page).toHaveURL(/\/state\/CIV\/$/);
	await page.getByRole('link', { name: say('state_all', { n: PARTICIPANTS.length }) }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		say('state_all', { n: PARTICIPANTS.length }),
	);
});

test.describe('the list', () => {
	const listed = (page: Page) => page.locator('main li').getByRole('link');

	test('counts as the map does', async ({ page }) => {
		await page.goto('./state/');
		const totals = await page.locator('main ul').first().getByRole('listitem').allTextContents();
		await explore(page);
		for (const total of totals) {
			const count = Number(/\d+/.exec(total)![0]);
			const key = total.includes(classLabel('none'))
				? 'none'
				: total.includes(classLabel('signatory'))
					? 'signatory'
					: 'contracting';
			await expect(legendEntry(page, key, count)).toBeVisible();
		}
	});

	test('is narrowed by text, keeps it in its address, and says how many are left', async ({ page }) => {
		await page.goto('./state/');
		await expect(listed(page)).toHaveCount(PARTICIPANTS.length);
		await page.getByLabel(say('state_find')).fill('turkey');
		await expect(listed(page)).toHaveText([nameOf('TUR')]);
		await expect(page.getByRole('status')).toHaveText(say('table_count', { n: 1, of: PARTICIPANTS.length }));
		await expect(page).toHaveURL(/\?find=turkey$/);
		await page.reload();
		await expect(listed(page)).toHaveText([nameOf('TUR')]);
		await page.getByRole('link', { name: nameOf('TUR') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(nameOf('TUR'));
		await page.goBack();
		await expect(listed(page)).toHaveText([nameOf('TUR')]);
		await page.getByLabel(say('state_find')).fill('qqq');
		await expect(page.getByRole('main')).toContainText(say('state_find_none', { typed: 'qqq' }));
		await page.getByLabel(say('state_find')).fill('');
		await expect(listed(page)).toHaveCount(PARTICIPANTS.length);
		await expect(page).toHaveURL(/\/state\/$/);
	});

	test('is narrowed by what was typed before its scripts had come', async ({ page }) => {
		let release = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/_app/**/*.js', async (route) => {
			await released;
			await route.continue();
		});
		await page.goto('./state/', { waitUntil: 'commit' });
		await page.getByLabel(say('state_find')).pressSequentially('costa ');
		release();
		await expect(listed(page)).toHaveText([nameOf('CRI')]);
		await expect(page).toHaveURL(/\?find=costa\+$/);
		await page.getByLabel(say('state_find')).pressSequentially('rica');
		await expect(page.getByLabel(say('state_find'))).toHaveValue('costa rica');
		await expect(page).toHaveURL(/\?find=costa\+rica$/);
	});

	test('follows the way back to a letter', async ({ page }) => {
		await page.goto('./state/');
		await expect(listed(page)).toHaveCount(PARTICIPANTS.length);
		await page.getByRole('link', { name: 'V', exact: true }).click();
		await page.getByLabel(say('state_find')).fill('viet nam');
		await expect(listed(page)).toHaveText([nameOf('VNM')]);
		await page.goBack();
		await expect(page.getByLabel(say('state_find'))).toHaveValue('');
		await expect(listed(page)).toHaveCount(PARTICIPANTS.length);
		await page.goForward();
		await expect(page.getByLabel(say('state_find'))).toHaveValue('viet nam');
	});
});

test.describe('an address without a page', () => {
	test.use({ expectedProblems: /status of 404|Not found: \// });

	test('says that nobody has the code, and leads to the list', async ({ page }) => {
		const response = await page.goto('./state/xyz/');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('status')).toHaveText(say('state_missing_code', { code: 'xyz' }));
		await page.getByRole('link', { name: say('state_missing_list') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			say('state_all', { n: PARTICIPANTS.length }),
		);
	});

	for (const asked of ['vnm', 'Vnm', 'Vietnam']) {
		test(`leads from ${asked} to the page that is meant`, async ({ page }) => {
			expect((await page.goto(`./state/${asked}/`))?.status()).toBe(404);
			await page
				.getByRole('status')
				.getByRole('link', { name: nameOf('VNM') })
				.click();
			await expect(page).toHaveURL(/\/state\/VNM\/$/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(nameOf('VNM'));
		});
	}

	test('axe finds nothing there', async ({ page }) => {
		await page.goto('./state/vnm/');
		await expect(page.getByRole('status').getByRole('link')).toBeVisible();
		await expectAccessible(page);
	});
});

test('every link of a page to this site leads somewhere', async ({ page, request }) => {
	await page.goto('./state/VNM/');
	const links = await page
		.getByRole('main')
		.getByRole('link')
		.evaluateAll((all) =>
			all.map((link) => (link as HTMLAnchorElement).href).filter((href) => href.startsWith(location.origin)),
		);
	expect(links.length).toBeGreaterThan(5);
	for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(200);
});
