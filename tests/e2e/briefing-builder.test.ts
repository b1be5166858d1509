import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { Locator, Page, Route } from '@playwright/test';
import moments from '../../static/data/moments.json' with { type: 'json' };
import { downloadOf, explore, nameOf, say, shape } from './explorer.ts';
import { expectAccessible, expectNoSidewaysScroll, LOOKS } from './checks.ts';
import { m } from '../../src/lib/messages/index.ts';
import { classLabel } from '../../src/lib/text/words.ts';
import { expect, test } from './fixtures.ts';
import { dropFile } from './presenting.ts';

const SHIPPED = moments.moments.map(({ title }) => title);
const FEW = '?moments=proposal,hanoi,watch';
const titled = (...ids: string[]) =>
	ids.map((id) => moments.moments.find((moment) => moment.id === id)!.title);

/** Opens the builder and waits until it has read its address. */
async function build(page: Page, search = ''): Promise<void> {
	await page.goto(`./briefing-builder/${search}`);
	await expect(rows(page).first()).toBeVisible();
}

function rows(page: Page): Locator {
	return page.locator('main ol').getByRole('button').and(page.locator('.row'));
}

/** The titles in the list, in their order. */
function titles(page: Page): Promise<string[]> {
	return rows(page).locator('.title').allInnerTexts();
}

function row(page: Page, title: string): Locator {
	return rows(page).filter({ hasText: title });
}

function act(page: Page, action: Parameters<typeof say>[0]): Locator {
	return page.locator('main ol').getByRole('button', { name: say(action), exact: true });
}

function field(page: Page, label: Parameters<typeof say>[0]): Locator {
	return page.getByLabel(say(label), { exact: true });
}

function undo(page: Page): Locator {
	return page.getByRole('button', { name: /^Undo/ });
}

/** What the address holds: the briefing's file, unpacked. */
function kept(page: Page): string {
	const value = new URL(page.url()).searchParams.get('moments') ?? '';
	if (!value.startsWith('~')) return value;
	try {
		return inflateRawSync(Buffer.from(value.slice(1), 'base64url')).toString();
	} catch {
		return value;
	}
}

/** Waits until the address holds some words, and the links to take away hold the same as the address. */
async function expectKept(page: Page, words: string): Promise<void> {
	await expect.poll(() => kept(page)).toContain(words);
	const { search } = new URL(page.url());
	await expect(field(page, 'briefing_link_to_edit')).toHaveValue(
		new RegExp(`/briefing-builder/\\${search}$`),
	);
}

test('it starts with the shipped briefing, and nothing is in the address', async ({ page, site }) => {
	await build(page);
	expect(await titles(page)).toEqual(SHIPPED);
	await expect(field(page, 'briefing_title')).toHaveValue(say('present_shipped_title'));
	await expect(field(page, 'briefing_link_to_present')).toHaveValue(`${site.url}present/`);
	await expect(page.getByText(say('briefing_follows'))).toBeVisible();
	expect(new URL(page.url()).search).toBe('');
});

test('a view of the map comes along, and title, text, notes and order stay through a reload', async ({
	page,
	site,
}) => {
	await explore(page, '?on=2025-10-26&state=VNM&layer=status');
	await page.getByRole('button', { name: say('share'), exact: true }).click();
	await page.getByRole('link', { name: say('briefing_add_view') }).click();
	await expect(rows(page)).toHaveCount(SHIPPED.length + 1);
	const suggested = '72 states and bodies have signed';
	await expect(row(page, suggested)).toHaveAttribute('aria-current', 'true');
	await expect(page).toHaveURL(/\?moments=~[\w-]+$/);
	await expect(field(page, 'builder_key_day')).toHaveValue('2025-10-26');
	await expect(field(page, 'builder_state')).toHaveValue('VNM');

	await field(page, 'briefing_moment_title').fill('Viet Nam signs first');
	await field(page, 'briefing_moment_text').fill('In Hanoi.');
	await field(page, 'briefing_moment_notes').fill('Slowly.');
	await page.getByLabel(say('region_label')).selectOption('asia');
	await field(page, 'briefing_title').fill('For Thursday');
	await act(page, 'briefing_move_up').click();
	await expect(act(page, 'briefing_move_up')).toBeFocused();
	const order = [...SHIPPED.slice(0, -1), 'Viet Nam signs first', SHIPPED.at(-1)!];
	expect(await titles(page)).toEqual(order);
	await expectKept(page, '},"watch"]');

	await page.reload();
	await expect.poll(() => titles(page)).toEqual(order);
	await expect(field(page, 'briefing_title')).toHaveValue('For Thursday');
	await row(page, 'Viet Nam signs first').click();
	await expect(field(page, 'briefing_moment_text')).toHaveValue('In Hanoi.');
	await expect(field(page, 'briefing_moment_notes')).toHaveValue('Slowly.');
	await expect(page.getByLabel(say('region_label'))).toHaveValue('asia');
	const link = await field(page, 'briefing_link_to_present').inputValue();
	expect(link).toBe(`${site.url}present/${new URL(page.url()).search}`);
	const main = page.locator('main');
	await expect(main.getByRole('link', { name: say('briefing_present'), exact: true })).toHaveAttribute(
		'href',
		link,
	);

	// The address is rewritten in place: one step back is the map, one forward the briefing as it is now.
	await page.goBack();
	await expect(shape(page, 'VNM')).toBeVisible();
	await page.goForward();
	await expect.poll(() => titles(page)).toEqual(order);
});

test('removed, duplicated and brought back; the focus goes where one looks', async ({ page }) => {
	await build(page, FEW);
	const [first, second, third] = titled('proposal', 'hanoi', 'watch') as [string, string, string];
	await row(page, second).click();
	await act(page, 'briefing_remove').click();
	expect(await titles(page)).toEqual([first, third]);
	await expect(row(page, third)).toBeFocused();
	await act(page, 'briefing_remove').click();
	await expect(row(page, first)).toBeFocused();
	await act(page, 'briefing_remove').click();
	await expect(page.getByText(say('briefing_last_stays'))).toBeVisible();
	expect(await titles(page)).toEqual([first]);

	await act(page, 'briefing_duplicate').click();
	expect(await titles(page)).toEqual([first, first]);
	await undo(page).click();
	await expect(row(page, third)).toBeFocused();
	await undo(page).click();
	await expect(row(page, second)).toBeFocused();
	await expect(undo(page)).toHaveCount(0);
	expect((await titles(page)).sort()).toEqual([first, first, second, third].sort());

	await page.getByRole('button', { name: say('briefing_anew') }).click();
	await expect(rows(page)).toHaveCount(1);
	await expect(field(page, 'briefing_moment_title')).toBeFocused();
	await undo(page).click();
	await expect(rows(page)).toHaveCount(4);
});

test('a shipped moment is picked from the list, and is one’s own once it is changed', async ({ page }) => {
	await build(page, '?moments=hanoi');
	await page.getByLabel(say('briefing_add_what')).selectOption('adoption');
	await page
		.getByRole('button', { name: say('briefing_add'), exact: true })
		.first()
		.click();
	expect(await titles(page)).toEqual(titled('hanoi', 'adoption'));
	await expect(page).toHaveURL(/\?moments=hanoi,adoption$/);
	await expect(page.getByText(say('briefing_follows'))).toBeVisible();
	await field(page, 'briefing_moment_title').fill('x'.repeat(81));
	await expect(page.getByText(say('briefing_follows'))).toHaveCount(0);
	await expect(page.getByText(say('briefing_count', { n: 81, most: 80 }))).toBeVisible();
	await expect(field(page, 'briefing_moment_title')).toHaveAccessibleDescription(
		new RegExp(say('briefing_too_long').slice(0, 20)),
	);
	await expectKept(page, 'x'.repeat(81));
	await page.reload();
	await expect.poll(() => titles(page)).toEqual([...titled('hanoi'), 'x'.repeat(81)]);
	await rows(page).nth(1).click();
	await field(page, 'briefing_moment_title').fill('');
	await expect(page.getByText(say('briefing_title_needed', { title: '24 December 2024' }))).toBeVisible();
	await expectKept(page, '"24 December 2024"');
	await page.reload();
	await expect.poll(() => titles(page)).toEqual([...titled('hanoi'), '24 December 2024']);
});

test('the map of a moment: a pasted link, classes, highlight; what cannot be used is said', async ({
	page,
}) => {
	await build(page, FEW);
	const link = field(page, 'briefing_view_link');
	const preview = page.getByRole('region', { name: say('briefing_preview') });
	await link.fill('https://example.org/news?id=3');
	await link.press('Enter');
	await expect(page.getByText('“https://example.org/news?id=3” is not a link to a view')).toBeVisible();
	await expect(field(page, 'builder_state')).toHaveValue('RUS');
	await link.fill('https://example.org/?on=2019-12-27&state=XXX&colour=red&theme=dark');
	await page.getByRole('button', { name: say('briefing_view_take') }).click();
	await expect(page.getByText(say('briefing_view_unknown', { value: 'colour=red' }))).toBeVisible();
	await expect(page.getByRole('alert').filter({ hasText: '“state=XXX”' })).toContainText(
		say('problem_unknown_state'),
	);
	await expect(field(page, 'builder_key_day')).toHaveValue('2019-12-27');
	await expect(preview).toContainText('27 December 2019');
	await expect(preview.getByRole('img', { name: /27 December 2019/ })).toBeVisible();

	const plain = await preview.getByRole('img').getAttribute('src');
	await page.getByLabel(classLabel('yes'), { exact: true }).uncheck();
	await expect(preview.getByRole('img')).not.toHaveAttribute('src', plain!);
	await page.getByLabel(say('search_label')).click();
	await page.getByRole('combobox', { name: say('search_label') }).pressSequentially('viet');
	await page
		.locator('[data-combobox-item]')
		.filter({ hasText: nameOf('VNM') })
		.click();
	await expect(
		page.getByRole('button', { name: say('briefing_remove_named', { name: nameOf('VNM') }) }),
	).toBeVisible();
	await expectKept(page, '"highlight":["VNM"]');
	await page.reload();
	await expect(page.getByLabel(classLabel('yes'), { exact: true })).not.toBeChecked();
	await expect(page.getByLabel(classLabel('no'), { exact: true })).toBeChecked();
	await page.getByRole('button', { name: say('briefing_remove_named', { name: nameOf('VNM') }) }).click();
	await expect(
		page.getByRole('combobox', { name: say('search_label') }).or(page.getByLabel(say('search_label'))),
	).toBeFocused();
	await expect(preview.getByRole('img')).toBeVisible();
});

test('sources: an address is added, one of the site is found, each is taken out again', async ({ page }) => {
	await build(page, '?moments=hanoi');
	const group = page.getByRole('group', { name: say('briefing_sources') });
	const listed = group.locator('ul').first().getByRole('listitem');
	const before = await listed.count();
	const address = field(page, 'briefing_source_address');
	await address.fill('www.example.org');
	await address.press('Enter');
	await expect(
		group.getByText(say('briefing_source_not_address', { value: 'www.example.org' })),
	).toBeVisible();
	await address.fill('https://www.example.org/paper?id=3');
	await address.press('Enter');
	await expect(listed).toHaveCount(before + 1);
	await expect(group.getByRole('link', { name: 'example.org' })).toHaveAttribute(
		'href',
		'https://www.example.org/paper?id=3',
	);
	await expect(address).toHaveValue('');
	await field(page, 'briefing_source_find').fill('natural earth nonsense');
	await expect(
		group.getByText(say('briefing_source_none', { typed: 'natural earth nonsense' })),
	).toBeVisible();
	await field(page, 'briefing_source_find').fill('access now');
	await group
		.getByRole('button', { name: /^Add: Access Now/ })
		.first()
		.click();
	await expect(listed).toHaveCount(before + 2);
	await expect(field(page, 'briefing_source_find')).toBeFocused();
	await group.getByRole('button', { name: say('briefing_remove_named', { name: 'example.org' }) }).click();
	await expect(listed).toHaveCount(before + 1);
	await expectKept(page, 'accessnow');
	await page.reload();
	await expect(group.getByRole('link', { name: 'Access Now' })).toBeVisible();
});

test('a file holds the briefing, and gives it back in another window', async ({ page, context }) => {
	await build(page, FEW);
	await field(page, 'briefing_moment_title').fill('Mine');
	await field(page, 'briefing_title').fill('For Thursday');
	const file = await downloadOf(page.getByRole('button', { name: say('briefing_download') }));
	expect(file.suggestedFilename()).toBe(`hanoi-convention-briefing-${moments.asOf}.json`);
	const path = await file.path();
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
		format: 'hanoi-briefing',
		title: 'For Thursday',
	});

	const other = await context.newPage();
	await build(other);
	const chooser = other.waitForEvent('filechooser');
	await other.getByRole('button', { name: say('briefing_open') }).click();
	await (await chooser).setFiles(path);
	await expect.poll(() => titles(other)).toEqual(['Mine', ...titled('hanoi', 'watch')]);
	await expect(field(other, 'briefing_title')).toHaveValue('For Thursday');
	await expect.poll(() => new URL(other.url()).search).toBe(new URL(page.url()).search);
	await undo(other).click();
	await expect.poll(() => titles(other)).toEqual(SHIPPED);
});

test('a broken file names moment and field, shows the rest, and what was there comes back', async ({
	page,
}) => {
	await build(page, FEW);
	await field(page, 'briefing_moment_title').fill('Mine');
	await dropFile(page, 'broken.json', {
		format: 'hanoi-briefing',
		version: 1,
		title: 'Broken',
		moments: [{ title: 'Good', highlight: ['fr'] }, { text: 'No title' }, 'hanoi'],
	});
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('Moment 1, highlight: “fr” was found.');
	await expect(alert).toContainText('Moment 2, title: nothing was found.');
	expect(await titles(page)).toEqual(['Good', ...titled('hanoi')]);
	await undo(page).click();
	expect(await titles(page)).toEqual(['Mine', ...titled('hanoi', 'watch')]);

	await dropFile(page, 'not.json', '{"format": "hanoi-brie');
	await expect(alert).toContainText(say('briefing_issue_json_file'));
	await expect(page.getByText(say('briefing_kept_instead'))).toBeVisible();
	expect(await titles(page)).toEqual(['Mine', ...titled('hanoi', 'watch')]);
});

test('a link that was cut says so, and keeps its address until something is changed', async ({ page }) => {
	await build(page, '?moments=~7VhNj');
	await expect(page.getByRole('alert')).toContainText(say('briefing_issue_json_link'));
	await expect(page.getByText(say('briefing_shipped_instead'))).toBeVisible();
	expect(await titles(page)).toEqual(SHIPPED);
	expect(new URL(page.url()).search).toBe('?moments=~7VhNj');
	await field(page, 'briefing_title').fill('Mine');
	await expectKept(page, 'Mine');
	await expect(page).not.toHaveURL(/7VhNj$/);
});

test('what of a link or of a view that is brought along cannot be used is said', async ({ page }) => {
	await build(page, `?moments=hanoi,nobody&add=${encodeURIComponent('?on=2018-12-17&state=XXX')}`);
	await expect(page.getByRole('alert').filter({ hasText: 'Moment 2, name: “nobody”' })).toBeVisible();
	await expect(page.getByRole('alert').filter({ hasText: '“state=XXX”' })).toContainText(
		say('problem_unknown_state'),
	);
	expect(await titles(page)).toEqual([
		...titled('hanoi'),
		'94 states voted for resolution 73/187 in 2018, 59 against; 33 abstained',
	]);
	await expect(page).not.toHaveURL(/add=/);
});

test('a briefing that is too long for a link says so, asks before it is left, and is whole in its file', async ({
	page,
}) => {
	await build(page, FEW);
	await field(page, 'briefing_moment_notes').fill('short');
	await expectKept(page, 'short');
	const kept = page.url();
	const noise = Array.from({ length: 9000 }, (_, at) =>
		String.fromCharCode(33 + (((at * at * 7919 + at * 104729) % 8831) % 90)),
	).join('');
	await field(page, 'briefing_moment_notes').fill(noise);
	await expect(page.getByRole('alert').filter({ hasText: /too long for a link/ })).toBeVisible();
	await expect(field(page, 'briefing_link_to_present')).toHaveCount(0);
	expect(page.url()).toBe(kept);
	const asked = page.waitForEvent('dialog');
	const leaving = page.goto('./').catch(() => undefined);
	const dialog = await asked;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.dismiss();
	await leaving;
	await expect(field(page, 'briefing_moment_notes')).toHaveValue(noise);

	const askedAgain = page.waitForEvent('dialog');
	const within = page
		.getByRole('link', { name: say('nav_embed'), exact: true })
		.first()
		.click();
	expect((await askedAgain).type()).toBe('beforeunload');
	await (await askedAgain).dismiss();
	await within;
	await expect(field(page, 'briefing_moment_notes')).toHaveValue(noise);

	const file = await downloadOf(page.getByRole('button', { name: say('briefing_download') }));
	const text = readFileSync(await file.path(), 'utf8');
	expect((JSON.parse(text) as { moments: { notes: string }[] }).moments[0]!.notes).toBe(noise);
	// It is safe in the file now: nobody is asked.
	await page.goto('./');
	await expect(shape(page, 'VNM')).toBeVisible();
});

test('all of it works with the keyboard alone', async ({ page }) => {
	await build(page, FEW);
	const [first, second, third] = titled('proposal', 'hanoi', 'watch') as [string, string, string];
	const tabTo = async (target: Locator, key = 'Tab') => {
		for (let i = 0; i < 60; i++) {
			await page.keyboard.press(key);
			if (
				(await target.count()) > 0 &&
				(await target.evaluate((element) => element === document.activeElement))
			)
				return;
		}
		throw new Error(`${key} does not get there`);
	};
	await tabTo(row(page, first));
	await page.keyboard.press('Alt+ArrowDown');
	await expect.poll(() => titles(page)).toEqual([second, first, third]);
	await expect(row(page, first)).toBeFocused();
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.press('Alt+ArrowDown');
	await expect.poll(() => titles(page)).toEqual([second, third, first]);
	await page.keyboard.press('Alt+ArrowUp');
	await expect.poll(() => titles(page)).toEqual([second, first, third]);
	await tabTo(act(page, 'briefing_edit'));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: say('briefing_moment_of', { n: 2, of: 3 }) })).toBeFocused();
	await tabTo(field(page, 'briefing_moment_title'));
	await page.keyboard.press('Control+a');
	await page.keyboard.type('Typed');
	await expect.poll(() => titles(page)).toEqual([second, 'Typed', third]);
	await tabTo(act(page, 'briefing_remove'), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(row(page, third)).toBeFocused();
	await tabTo(undo(page), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(row(page, 'Typed')).toBeFocused();
	await expectKept(page, 'Typed');
});

test('at 390 px it is one column, with room for a thumb', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await build(page, FEW);
	const [, second] = titled('proposal', 'hanoi') as [string, string];
	await row(page, second).click();
	await act(page, 'briefing_edit').click();
	const heading = page.getByRole('heading', { name: say('briefing_moment_of', { n: 2, of: 3 }) });
	await expect(heading).toBeInViewport();
	await field(page, 'briefing_moment_title').fill('On the way');
	await page.getByRole('button', { name: say('briefing_to_list') }).click();
	await expect(row(page, 'On the way')).toBeFocused();
	await expect(row(page, 'On the way')).toBeInViewport();
	await act(page, 'briefing_move_up').click();
	expect((await titles(page))[0]).toBe('On the way');
	const small = await page
		.locator('main button:visible, main select:visible, main input:visible')
		.evaluateAll((targets) =>
			targets
				.filter((control) => !control.matches('[type="checkbox"]'))
				.filter((control) => control.getBoundingClientRect().height < 43.5)
				.map((control) => control.outerHTML.slice(0, 80)),
		);
	expect(small).toEqual([]);
});

test.describe('a file that does not come', () => {
	test.use({ expectedProblems: /404/ });

	test('is named, with the moment that it is missing in; a new try keeps the focus', async ({ page }) => {
		const missing = (route: Route) => route.fulfill({ status: 404 });
		await page.route('**/map/world.svg', missing);
		await page.route('**/data/sources.json', missing);
		await build(page, FEW);
		const [first] = titled('proposal');
		const preview = page.getByRole('region', { name: say('briefing_preview') });
		const alert = preview.getByRole('alert');
		await expect(alert).toContainText(
			say('briefing_preview_failed', { title: first!, why: say('export_no_map') }),
		);
		await expect(
			page.getByText(say('feed_problem', { file: 'sources.json', why: m.feed_why({ reason: 'missing' }) })),
		).toBeVisible();
		await page.unroute('**/map/world.svg');
		await alert.getByRole('button').focus();
		await page.keyboard.press('Enter');
		await expect(preview.getByRole('img')).toBeVisible();
		await expect(preview).toBeFocused();
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, expectedProblems: /request failed: .*\.js csp$/ });

	test('it says what it needs, and leads to the briefing', async ({ page }) => {
		await page.goto('./briefing-builder/');
		await expect(page.locator('noscript p').first()).toHaveText(say('briefing_no_js'));
		await expect(page.locator('noscript a')).toHaveAttribute('href', /present\/$/);
	});
});

for (const { colorScheme: theme, width } of LOOKS)
	test(`axe finds nothing in the ${theme} theme at ${width} px`, async ({ page }) => {
		test.setTimeout(90_000);
		await page.setViewportSize({ width, height: 800 });
		for (const search of ['', '&moments=proposal,nobody,hanoi&add=%3Fstate%3DXXX']) {
			await build(page, `?theme=${theme}${search}`);
			await expect(
				page.getByRole('region', { name: say('briefing_preview') }).getByRole('img'),
			).toBeVisible();
			if (search) await act(page, 'briefing_remove').click();
			else await field(page, 'briefing_moment_title').fill('x'.repeat(90));
			await expectAccessible(page);
		}
	});

for (const width of [320, 768, 1440]) {
	test(`at ${width} px nothing makes the page scroll sideways`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await build(page, `?moments=${Array.from({ length: 30 }, () => 'hanoi').join(',')},nobody`);
		await field(page, 'briefing_moment_title').fill('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5));
		await expectNoSidewaysScroll(page);
	});
}
