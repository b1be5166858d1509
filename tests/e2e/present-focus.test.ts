import type { Page } from '@playwright/test';
import { map, nameOf, say, slider } from './explorer.ts';
import { expect, test } from './fixtures.ts';
import {
	curtain,
	dropFile,
	expectMoment,
	expectOverview,
	MOMENTS,
	present,
	press,
	speakerOf,
	title,
	titleOf,
	tool,
} from './presenting.ts';

// What is kept for a place without a network is a test of its own (offline.test.ts).
test.use({ serviceWorkers: 'block' });

const COUNT = MOMENTS.length;

/** Every key that is a letter, a digit or a sign and does something on the stage. */
const LETTERS = ['n', 'p', 'b', '.', 'w', ',', 'f', 's', '?', '/', '1'];

/** Makes sure that a window shows nothing but its moment, and is no full screen. */
async function expectUntouched(page: Page, n: number): Promise<void> {
	await expectMoment(page, n);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.getByRole('combobox')).toHaveCount(0);
	for (const screen of ['black', 'white'] as const) await expect(curtain(page, screen)).toHaveCount(0);
	expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
	expect(page.context().pages()).toHaveLength(1);
}

async function expectFocusOnStage(page: Page): Promise<void> {
	await expect(page.getByRole('main')).toBeFocused();
}

/** What has the focus is something else than the body, and is there. */
async function expectFocusSomewhere(page: Page): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(() => {
				const { activeElement } = document;
				if (!activeElement || activeElement === document.body) return 'the body';
				return activeElement.checkVisibility() ? 'visible' : 'hidden';
			}),
		)
		.toBe('visible');
}

test.describe('letters are no shortcuts', () => {
	test('on a button, on a link, and on the timeline', async ({ page }) => {
		await present(page, '#3');
		const link = page.getByRole('link', { name: say('present_map') });
		for (const control of [tool(page, 'present_find'), link, slider(page)]) {
			await control.focus();
			await press(page, ...LETTERS);
			await expectUntouched(page, 3);
		}
	});

	test('on the map, where they are names', async ({ page }) => {
		await present(page, '#3');
		await map(page).locator('[tabindex="0"]').first().focus();
		await page.keyboard.type('kenya');
		await expect(map(page).locator('[data-iso3=KEN]')).toBeFocused();
		await expectUntouched(page, 3);
	});

	test('in the overview, where a tile has the focus', { tag: '@chromium' }, async ({ page }) => {
		await present(page, '#3');
		await page.keyboard.press('Escape');
		await expectOverview(page, 3);
		await press(page, 'n', 'b', 'w', '?', '/');
		await expectOverview(page, 3);
	});

	test('once they are turned off, which the address keeps; other keys go on', async ({ page }) => {
		await present(page, '#3');
		await page.keyboard.press('?');
		const letters = page.getByRole('checkbox', { name: say('present_letters') });
		await expect(letters).toBeChecked();
		await letters.uncheck();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await press(page, ...LETTERS);
		await expectUntouched(page, 3);
		await page.keyboard.press('ArrowRight');
		await expectMoment(page, 4);
		await expect(page).toHaveURL(/\?letters=off#4$/);
		await page.reload();
		await expectMoment(page, 4);
		await expect(page.locator('[aria-live=polite]')).not.toBeEmpty();
		await press(page, 'n', ' ');
		await expectMoment(page, 5);

		await tool(page, 'present_keys').click();
		await letters.check();
		await press(page, 'Escape', 'n');
		await expectMoment(page, 6);
		await expect(page).toHaveURL(/\/present\/#6$/);
	});
});

test.describe('keys that a control does not use', () => {
	test('arrows, Home and End act on a button; Space and Enter are its own', async ({ page }) => {
		await present(page, '#3');
		await tool(page, 'present_overview').focus();
		await page.keyboard.press('ArrowRight');
		await expectMoment(page, 4);
		await page.keyboard.press('End');
		await expectMoment(page, COUNT);
		await page.keyboard.press('Enter');
		await expectOverview(page, COUNT);
	});

	test('Page Down acts on a button that was clicked, on the map, the timeline and in the search', async ({
		page,
	}) => {
		await present(page, '#2');
		await tool(page, 'present_next').click();
		await page.keyboard.press('PageDown');
		await expectMoment(page, 4);
		await map(page).locator('[tabindex="0"]').first().focus();
		await page.keyboard.press('PageDown');
		await expectMoment(page, 5);
		await slider(page).focus();
		await page.keyboard.press('PageUp');
		await expectMoment(page, 4);
		await tool(page, 'present_find').click();
		await expect(page.getByRole('combobox')).toBeFocused();
		await page.keyboard.press('PageDown');
		await expectMoment(page, 5);
		await expectFocusOnStage(page);
	});

	test('a button that was clicked gives the focus to the stage, where letters act', async ({ page }) => {
		await present(page, '#2');
		await tool(page, 'present_next').click();
		await expectFocusOnStage(page);
		await page.keyboard.press('n');
		await expectMoment(page, 4);
	});
});

test.describe('the focus never falls to the body', () => {
	test('at the ends of the briefing', async ({ page }) => {
		await present(page, '#2');
		await tool(page, 'present_previous').focus();
		await page.keyboard.press('Enter');
		await expectMoment(page, 1);
		await expect(tool(page, 'present_previous')).toBeFocused();
		await expect(tool(page, 'present_previous')).toBeDisabled();
		await page.keyboard.press('Enter');
		await expectMoment(page, 1);
	});

	test('at the ends of the zoom', async ({ page }) => {
		await present(page, '#2');
		const zoomIn = page.getByRole('button', { name: say('zoom_in') });
		await zoomIn.focus();
		await page.keyboard.press('Enter');
		const reset = page.getByRole('button', { name: say('zoom_reset') });
		await reset.focus();
		await page.keyboard.press('Enter');
		await expect(reset).toHaveCount(0);
		await expect(zoomIn).toBeFocused();
	});

	test('in the search: it comes back to what opened it, from the card too', async ({ page }) => {
		await present(page, '#6');
		await tool(page, 'present_find').focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('combobox')).toBeFocused();
		await page.keyboard.type('qatar');
		await page.getByRole('option', { name: nameOf('QAT') }).click();
		const card = page.getByRole('article', { name: nameOf('QAT') });
		await expect(card).toBeVisible();
		await expectFocusOnStage(page);
		await card.getByRole('button').first().focus();
		await page.keyboard.press('Enter');
		await expect(card).toBeHidden();
		await expect(tool(page, 'present_find')).toBeFocused();
	});

	test('in the overview', async ({ page }) => {
		await present(page, '#6');
		await page.keyboard.press('Escape');
		await expectOverview(page, 6);
		await page.keyboard.press('Enter');
		await expectMoment(page, 6);
		await expectFocusOnStage(page);
		await tool(page, 'present_overview').focus();
		await page.keyboard.press('Enter');
		await expectOverview(page, 6);
		await page.keyboard.press('Escape');
		await expectMoment(page, 6);
		await expect(tool(page, 'present_overview')).toBeFocused();
	});

	for (const screen of ['black', 'white'] as const)
		test(`behind a ${screen} screen, which is heard`, async ({ page }) => {
			await present(page, '#6');
			const news = page.locator('[aria-live=polite]');
			await tool(page, `present_${screen}`).focus();
			await page.keyboard.press('Enter');
			const cover = curtain(page, screen);
			await expect(cover).toBeFocused();
			await expect(news).toHaveText(say(`present_screen_${screen}`));
			await page.keyboard.press('Escape');
			await expect(cover).toBeHidden();
			await expect(tool(page, `present_${screen}`)).toBeFocused();
			await expect(news).toContainText(titleOf(6));
		});

	test('behind a dialog, however it is closed', async ({ page }) => {
		await present(page, '#2');
		for (const close of ['Escape', 'PageDown']) {
			await tool(page, 'present_keys').focus();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('dialog')).toBeVisible();
			await page.keyboard.press(close);
			await expect(page.getByRole('dialog')).toBeHidden();
			await expect(tool(page, 'present_keys')).toBeFocused();
		}
		await expectMoment(page, 3);
	});

	test('with a notice, and on the way back to the day of the moment', async ({ page }) => {
		await present(page, '?colour=red#6');
		const dismiss = page.getByRole('button', { name: say('present_dismiss') });
		await dismiss.focus();
		await page.keyboard.press('Enter');
		await expect(dismiss).toBeHidden();
		await expectFocusOnStage(page);
		await slider(page).press('End');
		const back = page.getByRole('button', {
			name: say('present_other_day_back', { day: '26 October 2025' }),
		});
		await back.focus();
		await page.keyboard.press('Enter');
		await expect(back).toBeHidden();
		await expectFocusOnStage(page);
	});
});

test.describe('Escape closes the topmost thing', () => {
	test('from the map and the timeline, and then leaves them for the stage', async ({ page }) => {
		await present(page, '#6');
		for (const control of [map(page).locator('[tabindex="0"]').first(), slider(page)]) {
			await page.locator('path.s[data-iso3=BRA]').click();
			const card = page.getByRole('article', { name: nameOf('BRA') });
			await expect(card).toBeVisible();
			await control.focus();
			await page.keyboard.press('Escape');
			await expect(card).toBeHidden();
			await expectMoment(page, 6);
			await expectFocusSomewhere(page);
			await page.keyboard.press('Escape');
			await expectFocusOnStage(page);
			await expectMoment(page, 6);
		}
		await page.keyboard.press('Escape');
		await expectOverview(page, 6);
	});

	test('one at a time: the overview over a card, the search, a notice', async ({ page }) => {
		await present(page, '#6');
		await page.locator('path.s[data-iso3=BRA]').click();
		const card = page.getByRole('article', { name: nameOf('BRA') });
		await expect(card).toBeVisible();
		await tool(page, 'present_overview').click();
		const overview = page.getByRole('heading', { name: say('present_overview_heading') });
		await expect(overview).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(overview).toBeHidden();
		await expect(card).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(card).toBeHidden();
		await expectMoment(page, 6);
		await dropFile(page, 'photo.json', 'GIF89a');
		const notice = page.getByText(say('present_file_unreadable', { name: 'photo.json' }));
		await expect(notice).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(notice).toBeHidden();
		await expectMoment(page, 6);
	});

	test('a black screen from the speaker’s window covers a dialog', async ({ page }) => {
		await present(page, '#2');
		const speaker = await speakerOf(page);
		await tool(page, 'present_keys').click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await speaker.keyboard.press('b');
		await expect(curtain(page, 'black')).toBeVisible();
		await expect(page.getByRole('dialog')).toBeHidden();
	});
});

test('what the search finds is heard, and the state that is chosen', async ({ page }) => {
	await present(page, '#6');
	await page.keyboard.press('/');
	await page.getByRole('combobox').fill('qatar');
	await expect(page.getByRole('status').filter({ hasText: /^1 found: Qatar$/ })).toBeAttached();
	await page.getByRole('combobox').fill('niger');
	await expect(page.getByRole('status').filter({ hasText: /^\d+ found, first: Niger$/ })).toBeAttached();
	await page.getByRole('combobox').fill('atlantis');
	await expect(
		page.getByRole('status').filter({ hasText: say('search_none', { typed: 'atlantis' }) }),
	).toBeAttached();
	await page.getByRole('combobox').fill('qatar');
	await page.getByRole('option', { name: nameOf('QAT') }).click();
	await expect(page.locator('[aria-live=polite]')).toHaveText(/^Qatar, signed/);
	await expect(title(page)).toHaveText(titleOf(6));
});
