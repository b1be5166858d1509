import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expectNoSidewaysScroll } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { say } from './explorer.ts';
import { AS_OF_DAY, NAMED_HEADLINE } from './today.ts';

function map(page: Page): FrameLocator {
	return page.frameLocator('main iframe');
}

/** The day that the map in the frame names over its headline. */
function day(page: Page): Locator {
	return map(page).locator('header .day');
}

/** Scrolls so that the paragraph of a day has just passed the line that the page reads at. */
async function read(page: Page, on: string): Promise<void> {
	await page.locator(`[data-on="${on}"]`).evaluate((step) => {
		scrollTo(0, scrollY + step.getBoundingClientRect().top - innerHeight * 0.5);
	});
}

async function openExample(page: Page): Promise<void> {
	await page.goto('./examples/scrolling/');
	await expect(map(page).getByRole('heading', { level: 1 })).toBeVisible();
}

test('scrolling moves the map from day to day, and back', async ({ page }) => {
	await openExample(page);
	await expect(day(page)).toContainText('1 October 2017');
	for (const [on, words, headline] of [
		['2018-12-17', '17 December 2018', /^94 states voted for resolution 73\/187/],
		['2025-10-25', '25 October 2025', /^66 states and bodies have signed/],
		['', AS_OF_DAY, NAMED_HEADLINE],
		// Up again, past several at once.
		['2019-12-27', '27 December 2019', /^79 states voted for resolution 74\/247/],
	] as const) {
		await read(page, on);
		await expect(day(page)).toContainText(words);
		await expect(map(page).getByRole('heading', { level: 1 })).toHaveText(headline);
		await expect(page.locator('main iframe')).toBeInViewport();
	}
});

test('a jump to the end shows the last day, whatever lies between', async ({ page }) => {
	await openExample(page);
	await expect(day(page)).toContainText('1 October 2017');
	await page.keyboard.press('End');
	await expect(day(page)).toContainText(AS_OF_DAY);
	// The browser glides to the end, and loses a key that turns it round on the way.
	await expect(async () => {
		await page.keyboard.press('Home');
		await expect(day(page)).toContainText('1 October 2017', { timeout: 1_000 });
	}).toPass();
});

test('every paragraph leads to the full map of its day', async ({ page, site }) => {
	await openExample(page);
	const links = page.getByRole('link', { name: say('example_source') });
	await expect(links).toHaveCount(7);
	expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).toEqual(
		[
			'?on=2017-10-01',
			'?on=2018-12-17',
			'?on=2019-12-27',
			'?on=2024-12-24',
			'?on=2025-10-25',
			'?on=2025-10-26',
			'',
		].map((search) => site.url + search),
	);
});

test('on a phone the map stays at the top and takes about half of the screen', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await openExample(page);
	await read(page, '2024-12-24');
	await expect(day(page)).toContainText('24 December 2024');
	const box = (await page.locator('main iframe').boundingBox())!;
	expect(Math.round(box.y)).toBe(0);
	expect(box.height).toBeGreaterThan(300);
	expect(box.height).toBeLessThan(380);
	const text = (await page.locator('[data-on="2024-12-24"] p').first().boundingBox())!;
	expect(text.y).toBeGreaterThanOrEqual(box.height);
	await expectNoSidewaysScroll(page);
});

test('the code on the page does what the page does, on a page of somebody else', async ({
	page,
	context,
	site,
}) => {
	await openExample(page);
	const code = page.getByRole('region', { name: say('example_code') }).locator('code');
	await expect(code).toContainText(`src="${site.url}embed/?timeline=off"`);
	const html = await code.evaluate((element) => element.textContent);
	const spaced = html.replaceAll('…</p>', '…</p><div style="height:90vh"></div>');
	const host = `${site.url}host.html`;
	await context.route(host, (route) =>
		route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Host</title>${spaced}` }),
	);
	await page.goto(host);
	const heading = page.frameLocator('iframe').locator('header .day');
	await expect(heading).toContainText('17 December 2018');
	await read(page, '2025-10-25');
	await expect(heading).toContainText('25 October 2025');
	await page.keyboard.press('End');
	await expect(heading).toContainText(AS_OF_DAY);
});
