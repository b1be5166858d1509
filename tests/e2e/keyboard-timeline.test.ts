import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dayField, explore, headline, openDayField, query, say, shownDay, slider } from './explorer.ts';
import { AS_OF_DAY } from './today.ts';

async function expectDay(page: Page, day: string): Promise<void> {
	await expect(shownDay(page)).toHaveAttribute('datetime', day);
}

test.describe('the timeline with the keyboard', () => {
	test('arrows go to the next and previous day on which something changed', async ({ page }) => {
		await explore(page, '?on=2018-12-17');
		await slider(page).focus();
		for (const day of ['2019-12-27', '2024-12-24', '2025-10-25', '2025-10-26']) {
			await page.keyboard.press('ArrowRight');
			await expectDay(page, day);
			expect(query(page)['on']).toBe(day);
		}
		await page.keyboard.press('ArrowLeft');
		await expectDay(page, '2025-10-25');
		await page.keyboard.press('ArrowDown');
		await expectDay(page, '2024-12-24');
		await page.keyboard.press('ArrowUp');
		await expectDay(page, '2025-10-25');
	});

	test('with Shift they go one day, Page Up and Page Down a year, Home and End to the ends', async ({
		page,
	}) => {
		await explore(page, '?on=2020-03-01');
		await slider(page).focus();
		await page.keyboard.press('Shift+ArrowLeft');
		await expectDay(page, '2020-02-29');
		await page.keyboard.press('Shift+ArrowRight');
		await expectDay(page, '2020-03-01');
		await page.keyboard.press('PageDown');
		await expectDay(page, '2019-03-01');
		// 366 days later.
		await page.keyboard.press('PageUp');
		await expectDay(page, '2020-03-01');
		await page.keyboard.press('End');
		await expectDay(page, '2026-12-31');
		await page.keyboard.press('PageUp');
		await expectDay(page, '2026-12-31');
		await page.keyboard.press('Home');
		await expectDay(page, '2017-10-01');
		await page.keyboard.press('PageDown');
		await expectDay(page, '2017-10-01');
	});

	test('the slider says its day in words', async ({ page }) => {
		await explore(page, '?on=2025-10-25');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^25 October 2025: 66 signed, 0 ratified/);
		await slider(page).focus();
		await page.keyboard.press('ArrowLeft');
		await expect(slider(page)).toHaveAttribute(
			'aria-valuetext',
			say('value_adopted', { day: '24 December 2024' }),
		);
		await page.keyboard.press('ArrowLeft');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /79 yes, 60 no, 33 abstained/);
		await page.keyboard.press('Home');
		await expect(slider(page)).toHaveAttribute(
			'aria-valuetext',
			say('value_proposal', { day: '1 October 2017' }),
		);
	});

	test('a screen reader hears one polite sentence after several steps, and none on arrival', async ({
		page,
	}) => {
		await page.clock.install();
		await explore(page, '?on=2026-03-01');
		await page.clock.runFor(5_000);
		const polite = page.locator('[role="status"][aria-live="polite"]');
		await expect(polite).toHaveText('');
		await polite.evaluate((node) => {
			const said: string[] = [];
			Reflect.set(window, 'said', said);
			new MutationObserver(() => said.push(node.textContent)).observe(node, {
				childList: true,
				characterData: true,
				subtree: true,
			});
		});
		await slider(page).focus();
		for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
		await page.clock.runFor(5_000);
		const sentence = (await slider(page).getAttribute('aria-valuetext'))!;
		await expect(polite).toHaveText(sentence);
		expect(await page.evaluate(() => Reflect.get(window, 'said') as string[])).toEqual([sentence]);
	});

	test('buttons step to the day before and after on which something changed or happened', async ({
		page,
	}) => {
		await explore(page, '?on=2025-10-25');
		const [before, after] = (['step_before', 'step_after'] as const).map((name) =>
			page.getByRole('button', { name: say(name) }),
		);
		// A change, then an event that changed nothing on the map.
		await after!.press('Enter');
		await expectDay(page, '2025-10-26');
		await after!.press('Enter');
		await expectDay(page, '2025-11-17');
		await before!.press('Enter');
		await before!.press('Enter');
		await expectDay(page, '2025-10-25');
		await before!.press('Enter');
		await expectDay(page, '2025-10-24');
	});

	test('the day beside the buttons opens a date field; a day outside is refused with the range', async ({
		page,
	}) => {
		await explore(page);
		await expect(dayField(page)).toBeHidden();
		await openDayField(page);
		await dayField(page).fill('2025-10-26');
		await expect(headline(page)).toContainText(/^72 /);
		expect(query(page)).toEqual({ on: '2025-10-26' });
		await dayField(page).fill('2016-01-01');
		const refusal = say('day_out_of_range', { from: '1 October 2017', to: '31 December 2026' });
		await expect(page.getByRole('alert')).toHaveText(refusal);
		await expect(dayField(page)).toHaveAccessibleDescription(refusal);
		await expect(headline(page)).toContainText(/^72 /);
		// Once another day is shown, the refusal is over.
		await slider(page).press('ArrowLeft');
		await expect(page.getByRole('alert')).toHaveCount(0);
		await expectDay(page, '2025-10-25');
	});

	test('a day out of range that is typed leaves the map where it was, and Enter leaves the refusal open', async ({
		page,
	}) => {
		await explore(page, '?on=2026-05-21');
		await openDayField(page);
		await page.keyboard.type('12312030');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('alert')).toBeVisible();
		expect(query(page)).toEqual({ on: '2026-05-21' });
		await page.keyboard.press('Escape');
		await expect(dayField(page)).toBeHidden();
		await openDayField(page);
		await expect(page.getByRole('alert')).toHaveCount(0);
		expect(query(page)).toEqual({ on: '2026-05-21' });
	});

	test('the date field is opened, left and closed with the keyboard, and gives the focus back', async ({
		page,
	}) => {
		await explore(page);
		const day = page.getByRole('button', { name: say('day_choose') });
		for (const key of ['Escape', 'Enter']) {
			await day.press('Enter');
			await expect(dayField(page)).toBeFocused();
			await page.keyboard.press(key);
			await expect(dayField(page)).toBeHidden();
			await expect(day).toBeFocused();
		}
	});

	test('the event of the day opens to the whole, and its date leads to its own day', async ({ page }) => {
		await explore(page);
		const event = page.getByRole('region', { name: say('events'), exact: true });
		await expect(event).toContainText('Last event, July 2026: Canada signs.');
		await expect(event.getByRole('article')).toBeHidden();
		await event.locator('summary').first().press('Enter');
		await expect(event).toContainText(`Last before ${AS_OF_DAY}`);
		await event
			.getByText(/^\d+ sources$/)
			.last()
			.click();
		await expect(event.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
		await event.getByRole('article').getByRole('button').press('Enter');
		await expect(page).toHaveURL(/on=2026-/);
		await page.keyboard.press('Escape');
		await expect(event.getByRole('article')).toBeHidden();
	});
});
