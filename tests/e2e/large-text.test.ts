import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import { BASE_LANGUAGE, wayBetween } from '../../src/lib/messages/way.ts';
import { launchOptions } from '../browser.ts';
import { expectNoSidewaysScroll, PAGES } from './checks.ts';
import { expect, test } from './fixtures.ts';

// Text at twice its size, as a reader sets it in the browser (WCAG 1.4.4).
const options = launchOptions();
test.use({
	viewport: { width: 360, height: 800 },
	launchOptions: { ...options, args: [...(options.args ?? []), '--blink-settings=defaultFontSize=32'] },
});

for (const { code } of LANGUAGES)
	test(`in "${code}" no page scrolls sideways on a phone with text of twice the size`, async ({ page }) => {
		test.setTimeout(180_000);
		for (const path of [...PAGES, 'state/VNM/']) {
			await page.goto(`./${wayBetween(BASE_LANGUAGE, code)}${path}`, { waitUntil: 'networkidle' });
			expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
			await expectNoSidewaysScroll(page);
		}
	});

test('the timeline does not scroll sideways on a wide screen with text of twice the size', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('./timeline/', { waitUntil: 'networkidle' });
	await expectNoSidewaysScroll(page);
});
