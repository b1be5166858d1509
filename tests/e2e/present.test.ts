import type { Locator } from '@playwright/test';
import { nameOf, say } from './explorer.ts';
import { expectNoSidewaysScroll } from './checks.ts';
import { expect, test } from './fixtures.ts';
import {
	curtain,
	dropFile,
	expectMoment,
	expectOverview,
	MOMENTS,
	present,
	press,
	title,
	titleOf,
	tool,
} from './presenting.ts';
import { swipe } from './touch.ts';

// What is kept for a room without a network is a test of its own (offline.test.ts).
test.use({ serviceWorkers: 'block' });

const COUNT = MOMENTS.length;

test.describe('keys', () => {
	test('each key for the next and the previous moment turns one', async ({ page }) => {
		await present(page);
		const next = ['ArrowRight', 'ArrowDown', ' ', 'Enter', 'n', 'N', 'PageDown'];
		for (const [at, key] of next.entries()) {
			await page.keyboard.press(key);
			await expectMoment(page, at + 2);
		}
		const previous = ['ArrowLeft', 'ArrowUp', 'p', 'Backspace', 'PageUp', 'Shift+ '];
		for (const [at, key] of previous.entries()) {
			await page.keyboard.press(key);
			await expectMoment(page, next.length - at);
		}
	});

	test('Home, End, and a number with Enter go to a moment', async ({ page }) => {
		await present(page, '#5');
		await page.keyboard.press('End');
		await expectMoment(page, COUNT);
		await page.keyboard.press('ArrowRight');
		await expectMoment(page, COUNT);
		await page.keyboard.press('Home');
		await expectMoment(page, 1);
		await page.keyboard.type('11');
		await expect(page.getByText(say('present_typed', { typed: 11 }))).toBeVisible();
		await page.keyboard.press('Enter');
		await expectMoment(page, 11);
		await page.keyboard.type('99');
		await page.keyboard.press('Enter');
		await expectMoment(page, COUNT);
	});

	for (const [screen, keys, colour] of [
		['black', ['b', '.'], 'rgb(0, 0, 0)'],
		['white', ['w', ','], 'rgb(255, 255, 255)'],
	] as const)
		test(`the screen is ${screen} by ${keys.join(' or ')}, and any key shows the moment again`, async ({
			page,
		}) => {
			await present(page, '#3');
			const cover = curtain(page, screen);
			for (const key of keys) {
				await page.keyboard.press(key);
				await expect(cover).toHaveCSS('background-color', colour);
				await expect.poll(() => cover.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1280, height: 720 });
				await page.keyboard.press('x');
				await expect(cover).toBeHidden();
				await expectMoment(page, 3);
			}
			await page.keyboard.press(keys[0]);
			await page.mouse.click(600, 300);
			await expect(cover).toBeHidden();
			// A clicker's next is next, whatever the screen shows.
			await press(page, keys[0], 'PageDown');
			await expect(cover).toBeHidden();
			await expectMoment(page, 4);
		});

	test('f is full screen, and in it the buttons go when nobody moves', async ({ page }) => {
		await page.clock.install();
		await present(page);
		await page.keyboard.press('f');
		await expect(tool(page, 'present_full_end')).toBeVisible();
		expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		await page.clock.runFor(4000);
		const bar = page.getByRole('navigation', { name: say('present_controls') });
		await expect(bar).toHaveCSS('opacity', '0');
		await page.mouse.move(300, 300);
		await expect(bar).toHaveCSS('opacity', '1');
		await page.keyboard.press('f');
		await expect(tool(page, 'present_full')).toBeVisible();
		expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
	});

	test(
		'in a window too the buttons go when nobody moves, and come back for pointer and focus',
		{ tag: '@chromium' },
		async ({ page }) => {
			await page.clock.install();
			await present(page);
			const bar = page.getByRole('navigation', { name: say('present_controls') });
			await page.keyboard.press('ArrowRight');
			await page.clock.runFor(4000);
			await expect(bar).toHaveCSS('opacity', '0');
			await page.mouse.move(300, 300);
			await expect(bar).toHaveCSS('opacity', '1');
			await page.clock.runFor(4000);
			await expect(bar).toHaveCSS('opacity', '0');
			await tool(page, 'present_next').focus();
			await expect(bar).toHaveCSS('opacity', '1');
		},
	);

	test('without the browser’s full screen, f puts the buttons away', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false });
		});
		await page.clock.install();
		await present(page);
		await page.keyboard.press('f');
		await expect(tool(page, 'present_full_end')).toBeVisible();
		await page.clock.runFor(4000);
		await expect(page.getByRole('navigation', { name: say('present_controls') })).toHaveCSS('opacity', '0');
	});

	test('Escape shows all moments; arrows, Enter and Escape work in them', async ({ page }) => {
		await present(page, '#6');
		await page.keyboard.press('Escape');
		await expectOverview(page, 6);
		const tiles = page.getByRole('listitem').getByRole('button');
		await expect(tiles).toHaveCount(COUNT);
		await page.keyboard.press('ArrowRight');
		await expect(tiles.nth(6)).toBeFocused();
		await page.keyboard.press('Home');
		await expect(tiles.first()).toBeFocused();
		await press(page, 'ArrowDown', 'ArrowUp');
		await expect(tiles.first()).toBeFocused();
		await press(page, 'End', 'Enter');
		await expectMoment(page, COUNT);
		await press(page, 'Escape', 'Escape');
		await expectMoment(page, COUNT);
		await page.keyboard.press('Escape');
		await tiles.nth(2).click();
		await expectMoment(page, 3);
	});

	test('? shows the keys; Page Down closes them and goes on', async ({ page }) => {
		await present(page);
		await page.keyboard.press('?');
		const keys = page.getByRole('dialog', { name: say('present_keys_heading') });
		await expect(keys.getByText(say('present_key_speaker'))).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(keys).toBeHidden();
		await expectMoment(page, 1);
		await tool(page, 'present_keys').click();
		await page.keyboard.press('PageDown');
		await expect(keys).toBeHidden();
		await expectMoment(page, 2);
	});

	test('a key that is held down does not run away with the briefing', async ({ page }) => {
		await present(page);
		for (let n = 0; n < 5; n++) await page.keyboard.down('ArrowRight');
		await page.keyboard.up('ArrowRight');
		await expectMoment(page, 2);
	});

	test('keys with Ctrl or Alt are the browser’s', async ({ page }) => {
		await present(page, '#2');
		await press(page, 'Control+b', 'Alt+n');
		await expectMoment(page, 2);
	});
});

test('every button does what its key does', async ({ page }) => {
	await present(page);
	await expect(tool(page, 'present_previous')).toBeDisabled();
	await tool(page, 'present_next').click();
	await expectMoment(page, 2);
	// The button that was clicked does not keep the space bar.
	await page.keyboard.press(' ');
	await expectMoment(page, 3);
	await tool(page, 'present_previous').click();
	await expectMoment(page, 2);
	await tool(page, 'present_black').click();
	await curtain(page, 'black').click();
	await tool(page, 'present_white').click();
	await curtain(page, 'white').click();
	await tool(page, 'present_overview').click();
	await expect(page.getByRole('heading', { name: say('present_overview_heading') })).toBeVisible();
	await tool(page, 'present_overview').click();
	await expectMoment(page, 2);
	await expect(page.getByRole('link', { name: say('present_map') })).toHaveAttribute(
		'href',
		/\/\?on=2018-12-17$/,
	);
});

test.describe('and where is X?', () => {
	test('a state that is found has its card over the moment; Escape returns', async ({ page }) => {
		await present(page, '#6');
		await page.keyboard.press('/');
		await page.keyboard.type('qatar');
		await page.getByRole('option', { name: nameOf('QAT') }).click();
		const card = page.getByRole('article', { name: nameOf('QAT') });
		// On the day of the moment, not of today.
		await expect(card).toContainText('signed on 25 October 2025. It is not bound.');
		await expect(page.getByText(say('present_place', { n: 6, count: COUNT }))).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(card).toBeHidden();
		await expectMoment(page, 6);
	});

	test('letters are the search’s while it is open, Page Down is the clicker’s', async ({ page }) => {
		await present(page, '#6');
		await tool(page, 'present_find').click();
		await page.keyboard.type('bnw');
		await expect(page.getByRole('combobox')).toHaveValue('bnw');
		await page.keyboard.press('PageDown');
		await expectMoment(page, 7);
		await expect(page.getByRole('combobox')).toBeHidden();
	});

	test('a click on the map takes the place of the search', async ({ page }) => {
		await present(page, '#6');
		await page.keyboard.press('/');
		await expect(page.getByRole('combobox')).toBeVisible();
		await page.locator('path.s[data-iso3=BRA]').click();
		await expect(page.getByRole('article', { name: nameOf('BRA') })).toBeVisible();
		await expect(page.getByRole('combobox')).toBeHidden();
	});

	test('a click on the map asks the same', async ({ page }) => {
		await present(page, '#6');
		await page.locator('path.s[data-iso3=BRA]').click();
		await expect(page.getByRole('article', { name: nameOf('BRA') })).toBeVisible();
		await page.keyboard.press('ArrowRight');
		await expectMoment(page, 7);
		await expect(page.getByRole('article')).toBeHidden();
	});
});

test.describe('address', () => {
	for (const query of ['#4', '?moment=4'])
		test(`${query} opens the fourth moment, and a reload stays`, async ({ page }) => {
			await present(page, query);
			await expectMoment(page, 4);
			await page.keyboard.press('ArrowRight');
			await expect(page).toHaveURL(/\/present\/#5$/);
			await page.reload();
			await expectMoment(page, 5);
		});

	test('the back button walks the moments, also after a reload', { tag: '@chromium' }, async ({ page }) => {
		await present(page);
		for (const n of [2, 3, 4]) {
			await page.keyboard.press('ArrowRight');
			await expectMoment(page, n);
		}
		await page.goBack();
		await expectMoment(page, 3);
		await page.reload();
		await expectMoment(page, 3);
		await page.goBack();
		await expectMoment(page, 2);
		await page.goForward();
		await expectMoment(page, 3);
		await page.goBack();
		await page.goBack();
		await expectMoment(page, 1);
	});

	test('a moment that there is not, and a parameter that is not known, are said', async ({ page }) => {
		await present(page, '?colour=red&moment=40');
		await expectMoment(page, COUNT);
		const notice = page.getByRole('status').filter({ hasText: 'colour' });
		await expect(notice).toContainText(say('present_unknown_parameter', { param: 'colour', value: 'red' }));
		await expect(notice).toContainText(say('present_no_moment', { n: 40, count: COUNT }));
		await notice.getByRole('button', { name: say('present_dismiss') }).click();
		await expect(notice).toBeHidden();
	});

	test('a list of ids is a briefing of one’s own', async ({ page }) => {
		await present(page, '?moments=hanoi,nobody,forty');
		await expect(title(page)).toHaveText(MOMENTS.find(({ id }) => id === 'hanoi')!.title);
		await expect(page.getByText(say('present_place', { n: 1, count: 2 }))).toBeVisible();
		await expect(page.getByText('nobody')).toBeVisible();
		await page.keyboard.press('End');
		await expect(page.getByText('nobody')).toBeHidden();
		await expect(page).toHaveURL(/\?moments=hanoi,nobody,forty#2$/);
		await page.reload();
		await expect(title(page)).toHaveText(MOMENTS.find(({ id }) => id === 'forty')!.title);
	});

	test('a link that was cut is said, and the shipped briefing is there', async ({ page }) => {
		await present(page, '?moments=~q1YqSy');
		await expect(page.getByText(say('present_link_unreadable'))).toBeVisible();
		await expectMoment(page, 1);
	});
});

test.describe('a briefing of one’s own as a file', () => {
	const own = {
		format: 'hanoi-briefing',
		version: 1,
		title: 'For the minister',
		moments: [
			{
				view: '?on=2025-10-26&region=asia',
				title: 'Asia in Hanoi',
				text: 'As it stood.',
				notes: 'Say hello.',
				highlight: ['VNM'],
				sources: ['untc'],
			},
			'forty',
		],
	};

	test('is shown once it is dropped, and a reload keeps it', async ({ page }) => {
		await present(page, '#3');
		await dropFile(page, 'mine.json', own);
		await expect(title(page)).toHaveText('Asia in Hanoi');
		await expect(page.getByText(say('present_file_opened', { name: 'mine.json' }))).toBeVisible();
		await expect(page.locator('path.s[data-iso3=VNM]')).not.toHaveAttribute('data-faded');
		await expect(page.locator('path.s[data-iso3=CHN]')).toHaveAttribute('data-faded');
		await expect(page).toHaveURL(/moments=~/);
		await page.reload();
		await expect(title(page)).toHaveText('Asia in Hanoi');
		await page.keyboard.press('ArrowRight');
		await expect(title(page)).toHaveText(MOMENTS.find(({ id }) => id === 'forty')!.title);
	});

	test('a broken one names moment and field, and shows the rest', async ({ page }) => {
		await present(page);
		const broken = {
			...own,
			moments: [{ text: 'no title' }, { ...(own.moments[0] as object), highlight: ['ZZZ'] }],
		};
		await dropFile(page, 'broken.json', broken);
		await expect(title(page)).toHaveText('Asia in Hanoi');
		const notices = page.locator('.notices');
		await expect(notices).toContainText('title');
		await expect(notices).toContainText('ZZZ');
	});

	test('with a doubled entry, each moment has its own sources', async ({ page }) => {
		await present(page, '?utm_source=x&utm_source=x');
		await expect(page.locator('.notices')).toContainText('utm_source=x');
		const doubled = { ...(own.moments[0] as object), highlight: ['VNM', 'VNM'], sources: ['untc', 'untc'] };
		const other = { title: 'Another', sources: ['https://example.org/other'] };
		await dropFile(page, 'doubled.json', { ...own, moments: [other, doubled] });
		await expect(title(page)).toHaveText('Another');
		// Folded: each moment has its own behind the button.
		const sources = page.locator('footer [popover]');
		await expect(sources).toContainText('example.org');
		await page.keyboard.press('PageDown');
		await expect(title(page)).toHaveText('Asia in Hanoi');
		await expect(sources).toContainText('United Nations Treaty Collection');
		await page.locator('footer').getByRole('button').click();
		await expect(sources.locator('li')).toHaveCount(1);
	});

	test('that is wrong throughout has 100 mistakes listed, and the rest counted', async ({ page }) => {
		await present(page);
		const wrong = {
			title: 'Wrong throughout',
			view: Array.from({ length: 100 }, (_, n) => `a${n}=b`).join('&'),
			highlight: Array.from({ length: 3000 }, (_, n) => `no ${n}`),
		};
		await dropFile(page, 'wrong.json', { ...own, moments: Array.from({ length: 60 }, () => wrong) });
		await expect(title(page)).toHaveText('Wrong throughout');
		const notices = page.locator('.notices');
		await expect(notices.locator('li')).toHaveCount(100);
		await expect(notices).toContainText(/\d+ more mistakes are not listed\./);
	});

	test('one that is no briefing leaves what was shown', async ({ page }) => {
		await present(page, '#3');
		await dropFile(page, 'photo.json', 'GIF89a');
		await expect(page.getByText(say('present_file_unreadable', { name: 'photo.json' }))).toBeVisible();
		await expectMoment(page, 3);
		await dropFile(page, 'other.json', { type: 'FeatureCollection' });
		await expect(page.getByText(say('present_file_unusable', { name: 'other.json' }))).toBeVisible();
		await expectMoment(page, 3);
	});
});

test('the slider answers a question about another day, and then the words of the moment are gone', async ({
	page,
}) => {
	await present(page, '#6');
	const slider = page.getByRole('slider');
	await slider.focus();
	await page.keyboard.press('End');
	await expect(title(page)).not.toHaveText(titleOf(6));
	await expect(page.getByText(say('present_other_day'))).toBeVisible();
	await page.getByRole('button', { name: say('present_other_day_back', { day: '26 October 2025' }) }).click();
	await expect(title(page)).toHaveText(titleOf(6));
	// Page Down is the clicker's here, not the slider's year.
	await slider.focus();
	await page.keyboard.press('PageDown');
	await expectMoment(page, 7);
	await expect(page.getByText(say('present_other_day'))).toBeHidden();
});

test('all sources of a moment are one step away', async ({ page }) => {
	await present(page, '#6');
	await page.getByRole('button', { name: /\d sources?$/ }).click();
	const links = page.getByRole('link', { name: 'United Nations Treaty Collection (OLA)' });
	await expect(links).toBeVisible();
	await expect(links).toHaveAttribute('href', /^https:\/\/treaties\.un\.org\//);
	await page.keyboard.press('Escape');
	await expect(links).toBeHidden();
	await expectMoment(page, 6);
});

test.describe('on a touch screen', { tag: '@chromium' }, () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test('a swipe and a tap at an edge turn the moment', async ({ page }) => {
		await present(page);
		const words = title(page);
		await swipe(page, words, { dx: -150, dy: 5 });
		await expectMoment(page, 2);
		await swipe(page, words, { dx: 150, dy: 5 });
		await expectMoment(page, 1);
		await page.touchscreen.tap(380, 200);
		await expectMoment(page, 2);
		await page.touchscreen.tap(8, 200);
		await expectMoment(page, 1);
		await page.touchscreen.tap(200, 200);
		await expectMoment(page, 1);
	});

	test('a swipe down on the timeline scrolls and leaves day and moment; a drag along it moves the day', async ({
		page,
	}) => {
		await page.setViewportSize({ width: 390, height: 500 });
		await present(page, '#6');
		const slider = page.getByRole('slider');
		await slider.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		const before = await page.evaluate(() => scrollY);
		const value = await slider.inputValue();
		await swipe(page, slider, { from: 0.3, dy: 120 });
		await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before - 60);
		expect(await slider.inputValue()).toBe(value);
		await expect(title(page)).toHaveText(titleOf(6));
		await swipe(page, slider, { from: 0.3, dx: 80 });
		await expect(page.getByText(say('present_other_day'))).toBeVisible();
		await expect(page.getByText(say('present_place', { n: 6, count: COUNT }))).toBeVisible();
	});

	test('the bar hides nothing that takes the focus, nor the foot at the end of the page', async ({
		page,
	}) => {
		await page.setViewportSize({ width: 360, height: 640 });
		await present(page, '#8');
		const bar = page.getByRole('navigation', { name: say('present_controls') });
		const expectAbove = async (part: Locator) => {
			await expect(async () => {
				const [above, below] = [await part.boundingBox(), await bar.boundingBox()];
				expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y + 1);
			}).toPass();
		};
		const foot = page.locator('.slide > footer');
		await foot.getByRole('button').focus();
		await expectAbove(foot.getByRole('button'));
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		await expectAbove(foot);
	});

	test('the tools are behind one button', async ({ page }) => {
		await present(page);
		await expect(tool(page, 'present_black')).toBeHidden();
		await tool(page, 'present_more').tap();
		await tool(page, 'present_overview').tap();
		await expect(page.getByRole('heading', { name: say('present_overview_heading') })).toBeVisible();
		await expectNoSidewaysScroll(page);
	});
});
