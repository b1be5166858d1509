import { expectAccessible, expectNoSidewaysScroll } from './checks.ts';
import { expect, test } from './fixtures.ts';

/** Pages of words and figures, each with a list of which every entry must be there without scripts. */
const PAGES = [
	{ path: 'data/', entries: '[id^="file-"]' },
	{ path: 'methods/', entries: '[id^="source-"]' },
	{ path: 'treaty/', entries: '[id^="article-"]' },
	{ path: 'corrections/', entries: 'main a[href*="archive/"]' },
];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [360, 1440]) {
		test.describe(`at ${width} px in the ${colorScheme} theme`, () => {
			test.use({ viewport: { width, height: 800 }, colorScheme });

			for (const { path } of PAGES) {
				test(`axe finds nothing on /${path}, and it is no wider than the screen`, async ({ page }) => {
					test.setTimeout(90_000);
					await page.goto(`./${path}`);
					await expectAccessible(page);
					await expectNoSidewaysScroll(page);
				});
			}
		});
	}
}

for (const { path, entries } of PAGES) {
	test(`nothing of /${path} is missing without JavaScript`, async ({ browser, page, site }) => {
		await page.goto(`./${path}`);
		const heading = await page.getByRole('heading', { level: 1 }).innerText();
		const count = await page.locator(entries).count();
		expect(count).toBeGreaterThan(0);
		const context = await browser.newContext({ javaScriptEnabled: false });
		const plain = await context.newPage();
		await plain.goto(site.url + path);
		await expect(plain.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(plain.locator(entries)).toHaveCount(count);
		await context.close();
	});
}
