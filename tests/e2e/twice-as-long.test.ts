import { buildSite } from '../build-site.ts';
import { serve } from '../../src/pipeline/serve.ts';
import { expectNoSidewaysScroll, PAGES } from './checks.ts';
import { expect, test as siteTest } from './fixtures.ts';

const DIR = '.svelte-kit/twice-as-long/build';

/** The site with every word of its texts twice, as no language is long. */
const test = siteTest.extend({
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that one needs from this pattern
		async ({}, use) => {
			buildSite({ SITE_TEXTS: 'twice', BUILD_DIR: DIR });
			const site = await serve({ port: 0, dir: DIR, base: '' });
			await use(site);
			await site.close();
		},
		{ scope: 'worker', timeout: 300_000 },
	],
});

// In one worker, which builds it once.
test.describe.configure({ mode: 'default' });

const ALL_PAGES = [...PAGES, '?state=VNM'];

for (const [width, height] of [
	[360, 740],
	[768, 1024],
	[1280, 720],
] as const) {
	test(`no page scrolls sideways, and no control is cut, at ${width} px`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width, height });
		for (const path of ALL_PAGES) {
			await page.goto(`./${path}`, { waitUntil: 'networkidle' });
			await expectNoSidewaysScroll(page);
			const outside = await page.locator('header :is(a, button):visible').evaluateAll((controls) =>
				controls
					.filter((control) => {
						const { left, right } = control.getBoundingClientRect();
						return left < 0 || right > innerWidth;
					})
					.map((control) => control.textContent),
			);
			expect(outside, path).toEqual([]);
		}
	});
}
