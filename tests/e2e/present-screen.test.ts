import type { Page } from '@playwright/test';
import { say } from './explorer.ts';
import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import { BASE_LANGUAGE } from '../../src/lib/messages/way.ts';
import { expectAccessible } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { dropFile, expectMoment, expectOverview, MOMENTS, present, title, titleOf } from './presenting.ts';
import { AS_OF_DAY } from './today.ts';

// What is kept for a room without a network is a test of its own (offline.test.ts).
test.use({ serviceWorkers: 'block' });

/** Words on screen that are smaller than `px`, or that something cuts off. */
async function faultsOf(page: Page, px: number): Promise<string[]> {
	return page.evaluate((px) => {
		const faults: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement!;
			const words = node.textContent!.trim();
			if (
				!words ||
				parent.closest('script, style, noscript, .visually-hidden, #svelte-announcer, [popover], svg')
			)
				continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const box = range.getBoundingClientRect();
			if (box.width === 0 || !parent.checkVisibility()) continue;
			const size = parseFloat(getComputedStyle(parent).fontSize);
			if (size < px - 0.01) faults.push(`${size} px: ${words}`);
			if (box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5)
				faults.push(`off the screen: ${words}`);
			for (let ancestor: Element | null = parent; ancestor; ancestor = ancestor.parentElement) {
				const { overflowX, overflowY } = getComputedStyle(ancestor);
				const frame = ancestor.getBoundingClientRect();
				const isCut =
					(overflowY !== 'visible' && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1)) ||
					(overflowX !== 'visible' && (box.right > frame.right + 1 || box.left < frame.left - 1));
				if (isCut) faults.push(`cut: ${words}`);
			}
		}
		return faults;
	}, px);
}

for (const [width, height] of [
	[1280, 720],
	[1366, 768],
	[1920, 1080],
] as const)
	test(`at ${width} × ${height} nothing is under 24 px or cut, and each moment has day and sources`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height });
		await present(page);
		for (let n = 1; n <= MOMENTS.length; n++) {
			await expectMoment(page, n);
			expect(await faultsOf(page, 24), titleOf(n)).toEqual([]);
			const foot = page.locator('footer');
			await expect(foot).toContainText(AS_OF_DAY);
			await expect(foot.getByRole('button')).toHaveText(/ources?/);
			const map = (await page.locator('.slide > .picture').boundingBox())!;
			expect(map.height, `the map of ${titleOf(n)}`).toBeGreaterThan(height * 0.37);
			await page.keyboard.press('PageDown');
		}
		await page.keyboard.press('Escape');
		await expectOverview(page, MOMENTS.length);
		expect(await faultsOf(page, 24)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog')).toBeVisible();
		expect(await faultsOf(page, 24)).toEqual([]);
	});

for (const { code } of LANGUAGES.filter((language) => language.code !== BASE_LANGUAGE))
	test(`in "${code}" nothing is cut on a screen of 1280 × 720, and the buttons take one line`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		for (let n = 1; n <= MOMENTS.length; n++) {
			await page.goto(`./${code}/present/#${n}`);
			await page.reload();
			await expect(page.getByRole('slider')).toBeEnabled();
			await expect.poll(() => faultsOf(page, 20), `moment ${n}`).toEqual([]);
		}
		expect((await page.locator('nav.bar').boundingBox())!.height).toBeLessThan(60);
	});

test('at 1920 × 1080 the map has 1400 × 620, and words, map and legend are few and large', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1920, height: 1080 });
	await present(page);
	for (const [at, { figure }] of MOMENTS.entries()) {
		await expectMoment(page, at + 1);
		const picture = (await page.locator('.slide > .picture').boundingBox())!;
		expect(picture.width, titleOf(at + 1)).toBeGreaterThanOrEqual(1400);
		expect(picture.height, titleOf(at + 1)).toBeGreaterThanOrEqual(620);
		await expect(title(page)).toHaveCSS('font-size', /^(63\.9|64)/);
		await expect(page.locator('.slide .text')).toHaveCSS('font-size', /^(39.9|40)/);
		expect(await page.locator('.slide .legend li').count()).toBeLessThanOrEqual(4);
		const hasLargeFigure = figure !== undefined && figure !== 'debate';
		await expect(page.locator('.slide .figure')).toHaveCount(hasLargeFigure ? 1 : 0);
		await page.keyboard.press('ArrowRight');
	}
});

test('the charts of the pace and of the debate stand in for the map, until another day or state is asked for', async ({
	page,
}) => {
	const number = (figure: string) => MOMENTS.findIndex((moment) => moment.figure === figure) + 1;
	await present(page, `#${number('debate')}`);
	const map = page.locator('.slide .world-map');
	await expect(page.getByRole('img', { name: /Governments/ })).toBeVisible();
	await expect(map).toHaveCount(0);
	await present(page, `#${number('pace')}`);
	await expect(page.locator('.slide .pace-chart')).toBeVisible();
	await expect(page.locator('.slide .figure')).toHaveText('3 of 40');
	await page.getByRole('slider').focus();
	await page.keyboard.press('Home');
	await expect(map).toBeVisible();
	await expect(page.locator('.slide .pace-chart')).toHaveCount(0);
});

test('a move is tweened in less than 600 ms, and stepped for those who ask for less motion', async ({
	page,
}) => {
	await present(page, '#5');
	const longest = () =>
		page.evaluate(() => {
			const seconds = [...document.querySelectorAll('.slide *')].flatMap((element) => {
				const { transitionDuration, animationDuration } = getComputedStyle(element);
				return `${transitionDuration},${animationDuration}`
					.split(',')
					.map((text) => parseFloat(text) * (text.endsWith('ms') ? 1 : 1000));
			});
			return Math.max(...seconds);
		});
	expect(await longest()).toBeGreaterThan(100);
	expect(await longest()).toBeLessThanOrEqual(600);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect(await longest()).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing in ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await present(page, '#7');
		await expectAccessible(page);
		await page.keyboard.press('Escape');
		await expectOverview(page, 7);
		await expectAccessible(page);
		await page.keyboard.press('Escape');
		await page.keyboard.press('/');
		await expect(page.getByRole('combobox')).toBeVisible();
		await expectAccessible(page);
	});

test.describe('without JavaScript', () => {
	// The scripts that the page names are not let in: that is what this is about.
	test.use({ javaScriptEnabled: false, expectedProblems: /request failed: .*\.js csp$/ });

	test('all moments are there, with notes and sources', async ({ page }) => {
		await page.goto('./present/');
		const all = page.locator('noscript section');
		await expect(all.locator('p').first()).toHaveText(say('present_no_js'));
		await expect(all.locator('p').first()).toBeVisible();
		await expect(all.locator('h2')).toHaveText(MOMENTS.map(({ title }) => title));
		for (const { text, notes } of MOMENTS) {
			await expect(all).toContainText(text);
			await expect(all).toContainText(notes);
		}
		await expect(all.locator('a', { hasText: 'UNODC' }).first()).toHaveAttribute('href', /^https:/);
		await expect(page.getByRole('navigation')).toBeHidden();
	});
});

test.describe('a file that does not load', () => {
	test.use({ expectedProblems: /404/ });

	test('a search without the other names still finds the names', async ({ page }) => {
		await page.route('**/data/names.json', (route) => route.fulfill({ status: 404 }));
		await present(page);
		await page.keyboard.press('/');
		await page.keyboard.type('france');
		await expect(page.getByRole('option', { name: 'France' })).toBeVisible();
		await page.getByRole('combobox').fill('atlantis');
		const words = page.getByText(say('search_names_missing', { typed: 'atlantis' }));
		await expect(words.first()).toBeVisible();
	});
});

test.describe('a part that does not come', () => {
	test.use({ expectedProblems: /ERR_FAILED|Failed to load|Failed to fetch/ });

	test('the code that reads a briefing: the shipped one is there, and the address keeps the other', async ({
		page,
	}) => {
		await present(page);
		const scripts = await page.evaluate(() =>
			performance.getEntriesByType('resource').map(({ name }) => name),
		);
		await page.route('**/_app/immutable/**', (route) =>
			scripts.includes(route.request().url()) ? route.continue() : route.abort(),
		);
		await page.goto('about:blank');
		await present(page, '?moments=hanoi,forty');
		await expect(page.getByText(say('present_link_failed'))).toBeVisible();
		await expectMoment(page, 1);
		await expect(page).toHaveURL(/moments=hanoi,forty/);
	});

	test('is said, and the moments go on', async ({ page }) => {
		await present(page, '#3');
		// What comes by itself once the browser is idle is there.
		await page.waitForLoadState('networkidle');
		await page.route('**/_app/immutable/**', (route) => route.abort());
		await page.keyboard.press('?');
		await expect(page.getByRole('alert')).toHaveText(say('present_part_missing'));
		await page.keyboard.press('PageDown');
		await expectMoment(page, 4);
		await expect(page.getByRole('alert')).toBeHidden();
		await page.keyboard.press('/');
		await expect(page.getByRole('alert')).toBeVisible();
	});
});

test('an own title and text of the greatest length are not cut', async ({ page }) => {
	const words = (most: number) => 'Convention against cybercrime '.repeat(20).slice(0, most).trim();
	const file = {
		format: 'hanoi-briefing',
		version: 1,
		title: 'T',
		moments: [{ title: words(80), text: words(300) }],
	};
	await present(page);
	await dropFile(page, 'long.json', file);
	await expect(title(page)).toHaveText(words(80));
	await page.locator('.notices').getByRole('button').click();
	await expect(page.locator('.words')).toContainText(words(300));
	const hidden = await page
		.locator('.words')
		.evaluate((element) => element.scrollHeight - element.clientHeight);
	expect(hidden).toBeLessThanOrEqual(1);
});
