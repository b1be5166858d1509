import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
	card,
	explore,
	focusedState,
	map,
	nameOf,
	ON_MAP,
	pxPerUnit,
	query,
	say,
	shape,
} from './explorer.ts';
import { NAMED } from './today.ts';

/** Moves the focus to the map by Tab alone. */
async function tabToMap(page: Page): Promise<void> {
	for (let i = 0; i < 40 && !(await focusedState(page)); i++) await page.keyboard.press('Tab');
	await expect.poll(() => focusedState(page)).not.toBeNull();
}

/** What has the focus, in a word: `[kind]`, or its name. */
function focusedThing(page: Page): Promise<string> {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return 'the page';
		if (element.closest('svg')) return '[map]';
		if (element.closest('table')) return '[table]';
		if (element instanceof HTMLInputElement) return `[${element.type}]`;
		if (element instanceof HTMLSelectElement) return element.ariaLabel ?? '';
		return element.getAttribute('aria-label') ?? element.textContent.trim();
	});
}

test.describe('with the keyboard alone', () => {
	test('Tab goes through the page in reading order, and the map is one stop', async ({ page }) => {
		await explore(page, '?state=VNM');
		const stops: string[] = [];
		for (let i = 0; i < 70 && stops.at(-1) !== '[table]'; i++) {
			await page.keyboard.press('Tab');
			stops.push(await focusedThing(page));
		}
		expect(
			stops.filter((stop) => stop === '[map]'),
			stops.join(' | '),
		).toHaveLength(1);
		expect(stops.filter((stop) => stop === '[range]')).toHaveLength(1);
		const order = [
			say('skip_to_content'),
			say('skip_to_table'),
			say('site_title'),
			say('share'),
			'[map]',
			say('zoom_in'),
			say('play'),
			'[range]',
			'[radio]',
			'[search]',
			say('region_label'),
			say('group_label'),
			say('more'),
			'[table]',
		].map((wanted) => stops.findIndex((stop) => stop.includes(wanted)));
		expect(order).not.toContain(-1);
		expect(order, stops.join(' | ')).toEqual([...order].sort((a, b) => a - b));
	});

	test('the skip links lead to the map and to the table', async ({ page }) => {
		await explore(page);
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: say('skip_to_content') })).toBeInViewport();
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: say('skip_to_table') })).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page.locator('#table-heading')).toBeInViewport();
		// The next stop is in the table, or a control of it.
		await page.keyboard.press('Tab');
		await expect
			.poll(() =>
				page.evaluate(() => Boolean(document.activeElement?.closest('section')?.querySelector('table'))),
			)
			.toBe(true);
	});

	test('letters jump to a name, Enter opens its card, Escape closes it', async ({ page }) => {
		await explore(page);
		await tabToMap(page);
		await page.keyboard.type('viet');
		await expect.poll(() => focusedState(page)).toBe('VNM');
		await page.keyboard.press('Enter');
		await expect(card(page, 'VNM')).toBeVisible();
		await expect(shape(page, 'VNM')).toHaveAttribute('aria-selected', 'true');
		expect(query(page)).toEqual({ state: 'VNM' });
		await expect.poll(() => focusedState(page)).toBe('VNM');
		await page.keyboard.press('Escape');
		await expect(card(page, 'VNM')).toHaveCount(0);
		await expect.poll(() => focusedState(page)).toBe('VNM');
	});

	for (const { how, close } of [
		{ how: 'Escape', close: (page: Page) => page.keyboard.press('Escape') },
		{ how: 'its button', close: (page: Page) => page.keyboard.press('Enter') },
	]) {
		test(`the card is left by ${how}, and the focus is where it was on the map`, async ({ page }) => {
			await explore(page);
			await tabToMap(page);
			await page.keyboard.type('viet');
			await page.keyboard.press('Enter');
			await card(page, 'VNM').getByRole('button').focus();
			await close(page);
			await expect(card(page, 'VNM')).toHaveCount(0);
			await expect.poll(() => focusedState(page)).toBe('VNM');
		});

		test(`so it is with ${how} of a card that a link opened`, async ({ page }) => {
			await explore(page, '?state=VNM');
			await card(page, 'VNM').getByRole('button').focus();
			await close(page);
			await expect(card(page, 'VNM')).toHaveCount(0);
			await expect.poll(() => focusedThing(page)).toBe('[map]');
		});
	}

	test('abbreviations and other names lead to whom they mean, and what nobody is called is said', async ({
		page,
	}) => {
		await explore(page);
		await tabToMap(page);
		for (const [typed, iso3] of [
			['uk', 'GBR'],
			['usa', 'USA'],
			['north korea', 'PRK'],
			['swaziland', 'SWZ'],
		] as const) {
			await page.keyboard.type(typed);
			await expect.poll(() => focusedState(page), typed).toBe(iso3);
			await page.keyboard.press('Escape');
		}
		await page.keyboard.type('taiwan');
		await expect(page.getByText(say('map_no_match', { typed: 'taiwan' }))).toHaveRole('status');
		expect(await focusedState(page)).toBe('SWZ');
		await page.keyboard.press('Enter');
		await expect(page.getByText(say('map_no_match', { typed: 'taiwan' }))).toHaveCount(0);
		expect(query(page)).toEqual({});
	});

	test('who is outside the group says so, and the arrows pass over them', async ({ page }) => {
		await explore(page, '?group=asean');
		await tabToMap(page);
		await expect.poll(() => focusedState(page)).toBe('BRN');
		const members = ['BRN', 'IDN', 'KHM', 'LAO', 'MMR', 'MYS', 'PHL', 'SGP', 'THA', 'TLS', 'VNM'];
		for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'End']) {
			await page.keyboard.press(key);
			expect(members).toContain(await focusedState(page));
		}
		await page.keyboard.type('india');
		await expect(
			map(page).getByRole('option', { name: new RegExp(`^India, .*${say('describe_outside_group')}`) }),
		).toBeFocused();
		await explore(page, '?show=contracting');
		await tabToMap(page);
		await page.keyboard.type('brazil');
		await expect(
			map(page).getByRole('option', { name: new RegExp(`^Brazil, .*${say('describe_outside_filter')}`) }),
		).toBeFocused();
	});

	test('arrows go to the neighbour on that side, Home and End to the first and last name', async ({
		page,
	}) => {
		await explore(page);
		await tabToMap(page);
		await page.keyboard.type('portu');
		await expect.poll(() => focusedState(page)).toBe('PRT');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => focusedState(page)).toBe('ESP');
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => focusedState(page)).toBe('PRT');
		await page.keyboard.press('End');
		await expect.poll(() => focusedState(page)).toBe('ZWE');
		await page.keyboard.press('Home');
		await expect.poll(() => focusedState(page)).toBe('AFG');
	});

	test('a screen reader hears name, standing and rank, and where it is in the list', async ({ page }) => {
		await explore(page);
		await tabToMap(page);
		await page.keyboard.type('brazil');
		const brazil = map(page).getByRole('option', {
			name: new RegExp(`^Brazil, signed.*\\d+(st|nd|rd|th) .*of ${NAMED} named$`),
		});
		await expect(brazil).toBeFocused();
		await expect(brazil).toHaveAttribute('aria-setsize', String(ON_MAP.length));
		await expect(map(page).getByRole('option')).toHaveCount(1);
	});

	test('plus and minus zoom, and what has the focus stays in sight', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await letTimeBeSkipped(page);
		await explore(page);
		await tabToMap(page);
		const before = await pxPerUnit(page);
		await page.keyboard.press('+');
		await page.keyboard.press('+');
		await expect.poll(() => pxPerUnit(page)).toBeCloseTo(before * 4, 2);
		for (const start of ['fiji', 'chile', 'canada']) {
			await page.keyboard.press('Home');
			await page.evaluate(() => window.scrollTo(0, 0));
			await skipPause(page);
			await page.keyboard.type(start);
			const ring = page.locator('g.focused path').first();
			await expect(ring, start).toBeInViewport();
		}
		await skipPause(page);
		await page.keyboard.press('-');
		await page.keyboard.press('-');
		await expect.poll(() => pxPerUnit(page)).toBeCloseTo(before, 2);
	});
});

test('every one of the 197 is reached by typing the beginning of its name', async ({ page }) => {
	test.setTimeout(90_000);
	await letTimeBeSkipped(page);
	await explore(page);
	await tabToMap(page);
	const missed: string[] = [];
	// Backwards, so that no name is merely the next one.
	for (const { iso3, name } of [...ON_MAP].reverse()) {
		await skipPause(page);
		let typed = '';
		for (const letter of withoutMarks(name)) {
			await page.keyboard.press(letter === ' ' ? 'Space' : letter);
			typed += letter;
			if (isOnly(typed)) break;
		}
		const reached = await focusedState(page);
		if (reached !== iso3) missed.push(`${typed}: ${reached} instead of ${nameOf(iso3)}`);
	}
	expect(missed).toEqual([]);
});

/** Whether one name alone begins with these letters, and they are no code: "Mar" is Morocco, "Mars" the Marshall Islands. */
function isOnly(start: string): boolean {
	const begun = ON_MAP.filter(({ name }) => withoutMarks(name).startsWith(start));
	const isCode = ON_MAP.some(({ iso2, iso3 }) => ['UK', iso2, iso3].includes(start.toUpperCase()));
	return begun.length === 1 && !isCode && /[a-z]$/i.test(start);
}

/** A name as someone types it who has no keys for its accents. */
function withoutMarks(name: string): string {
	return name.normalize('NFD').replaceAll(/\p{Mn}/gu, '');
}

/** A pause ends a word that is typed. It is passed by moving the time that events carry, not by waiting. */
async function letTimeBeSkipped(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const real = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')!;
		let skipped = 0;
		Object.defineProperty(Event.prototype, 'timeStamp', {
			get(this: Event) {
				return (real.get!.call(this) as number) + skipped;
			},
		});
		addEventListener('skip-pause', () => (skipped += 10_000));
	});
}

async function skipPause(page: Page): Promise<void> {
	await page.evaluate(() => dispatchEvent(new Event('skip-pause')));
}
