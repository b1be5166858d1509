import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** The pages whose layout is tested in every language; the map has the empty path. */
export const PAGES = [
	'',
	'votes/',
	'budapest/',
	'changes/',
	'entry-into-force/',
	'state/',
	'state/PRK/',
	'timeline/',
	'treaty/',
	'debate/',
	'data/',
	'methods/',
	'corrections/',
	'briefing-builder/',
	'embed-builder/',
	'present/',
	'embed/',
];

/** Both themes, on a phone and on a wide screen. */
export const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
	[360, 1440].map((width) => ({ colorScheme, width })),
);

/** A test in each look; the page has its size and its colours when `check` gets it. */
export function testInEachLook(check: (page: Page, width: number) => Promise<void>): void {
	for (const { colorScheme, width } of LOOKS)
		test(`axe finds nothing and nothing runs over the edge at ${width} px, ${colorScheme}`, async ({
			page,
		}) => {
			test.slow();
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			await check(page, width);
		});
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe finds nothing on the page as it is, or within one part of it; what it finds is said in a form that can be read. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(TAGS);
	// On a page without frames the legacy mode finds the same, three times as fast.
	axe.setLegacyMode(page.frames().length === 1);
	const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
	expect(
		violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
		),
		page.url(),
	).toEqual([]);
}

/** A page with the site's footer ends with it, or with the screen: nobody scrolls through an empty page. */
export async function expectNothingBelowFooter(page: Page): Promise<void> {
	const below = () =>
		page.evaluate(() => {
			const footer = document.querySelector('body > div > footer');
			if (!footer) return 0;
			const bottom = footer.getBoundingClientRect().bottom + scrollY;
			return document.documentElement.scrollHeight - Math.max(innerHeight, bottom);
		});
	await expect.poll(below, page.url()).toBeLessThanOrEqual(1);
}

/** The page is no wider than the screen: nobody has to scroll it sideways (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const { scrollWidth, clientWidth } = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return { scrollWidth, clientWidth };
	});
	// The screen's own width as well: a page that asks a phone for a wider one would fit into that.
	const screen = page.viewportSize()?.width ?? clientWidth;
	expect(scrollWidth, page.url()).toBeLessThanOrEqual(Math.min(clientWidth, screen));
}
