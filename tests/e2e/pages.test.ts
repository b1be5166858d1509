import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { ON_MAP, say, startOf } from './explorer.ts';

interface TestedPage {
	readonly path: string;
	/** The query or fragment with which most of it is on screen. */
	readonly search?: string;
	/** Waits until it is, and opens what is closed. */
	readonly ready?: (page: Page) => Promise<unknown>;
	/** What must be there without scripts, as often as with them. */
	readonly entries: string;
	/** How the note begins that says what is missing without scripts. */
	readonly withoutScripts?: string;
}

const scrolled = (page: Page, selector: string) =>
	page.locator(selector).evaluate((element) => element.scrollIntoView({ block: 'center' }));
const pick = ON_MAP.slice(0, 12).map(({ iso3 }) => iso3);

const PAGES: readonly TestedPage[] = [
	{ path: 'data/', entries: '[id^="file-"]' },
	{ path: 'methods/', entries: '[id^="source-"]' },
	{ path: 'treaty/', entries: '[id^="article-"]' },
	{ path: 'corrections/', entries: 'main a[href*="archive/"]' },
	{
		path: 'debate/',
		search: '?stance=opposes&kind=x',
		ready: (page) => expect(page.getByRole('alert')).toBeVisible(),
		entries: '[id^="position-"]',
		withoutScripts: say('debate_no_js'),
	},
	{ path: 'state/', entries: 'main li a[href*="state/"]', withoutScripts: say('state_find_no_js') },
	...['AZE', 'PRK', 'COK', 'KAZ'].map((iso3) => ({
		path: `state/${iso3}/`,
		entries: 'main :is(section, li)',
	})),
	{
		path: 'timeline/',
		search: '?kind=signing#e2025-hanoi-opening',
		ready: (page) => expect(page.locator('.day').first()).toHaveText('26 October 2025'),
		entries: 'main article, svg path.s[data-iso3][data-paint]',
		withoutScripts: say('story_no_js'),
	},
	{
		path: 'examples/scrolling/',
		ready: async (page) => {
			await scrolled(page, '[data-on="2019-12-27"]');
			await expect(page.frameLocator('main iframe').locator('header .day')).toContainText('27 December 2019');
		},
		entries: '[data-on] a',
		withoutScripts: say('example_no_js'),
	},
	{
		path: 'entry-into-force/',
		search: `?treaty=uncac&pick=${pick.join(',')},XYZ&last=2027-01-01`,
		ready: async (page) => {
			await expect(page.getByRole('alert')).toBeVisible();
			await page.getByText(say('figure_table')).first().click();
		},
		entries: 'main ol > li, .drawn-wide svg .treaty, main [data-paint="contracting"]',
		withoutScripts: startOf('force_pick_no_js'),
	},
];

/** Opens a page with most of it on screen. */
async function openWhole(page: Page, { path, search = '', ready }: TestedPage): Promise<void> {
	await page.goto(`./${path}${search}`);
	await page.waitForLoadState('networkidle');
	await ready?.(page);
}

for (const tested of PAGES) {
	const { path, entries, withoutScripts } = tested;

	test(`axe finds nothing on /${path} in both themes, and it is never wider than the screen`, async ({
		page,
	}) => {
		test.setTimeout(120_000);
		await openWhole(page, tested);
		for (const width of [320, 360, 768, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			await expectNoSidewaysScroll(page);
			for (const colorScheme of width === 360 || width === 1440 ? (['light', 'dark'] as const) : []) {
				await page.emulateMedia({ colorScheme });
				await expectAccessible(page);
			}
		}
	});

	test(`nothing of /${path} is missing without JavaScript, and no control is dead`, async ({
		browser,
		page,
		site,
	}) => {
		await page.goto(`./${path}`);
		const heading = await page.getByRole('heading', { level: 1 }).innerText();
		const count = await page.locator(entries).count();
		expect(count).toBeGreaterThan(0);
		const context = await browser.newContext({ javaScriptEnabled: false });
		const plain = await context.newPage();
		await plain.goto(`${site.url}${path}${tested.search ?? ''}`);
		await expect(plain.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(plain.locator(entries)).toHaveCount(count);
		await expect(plain.locator('button:not(.language), select, input').filter({ visible: true })).toHaveCount(
			0,
		);
		if (withoutScripts) await expect(plain.locator('main noscript p').first()).toContainText(withoutScripts);
		await context.close();
	});

	test(`/${path} on paper is all there, and has no navigation and no control`, async ({ page }) => {
		await openWhole(page, tested);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('navigation', { name: say('nav_label') })).toBeHidden();
		const controls = page.locator('button, select, input, .downloads a');
		await expect(controls.filter({ visible: true })).toHaveCount(0);
	});
}

for (const path of [
	'entry-into-force/',
	'data/',
	'methods/',
	'treaty/',
	'corrections/',
	'debate/',
	'state/VNM/',
])
	test(`the list of contents of /${path} leads to each section`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		await page.goto(`./${path}`);
		const links = page.getByRole('navigation', { name: say('data_contents') }).getByRole('link');
		const headings = page.locator('.body h2');
		await expect(links).toHaveCount(await headings.count());
		for (const [at, heading] of (await headings.all()).entries()) {
			const id = (await heading.getAttribute('id')) ?? '';
			await expect(links.nth(at)).toHaveAttribute('href', `#${id}`);
			expect(await heading.innerText()).toContain((await links.nth(at).innerText()).split(' ').at(-1));
		}
		await links.last().click();
		await expect(headings.last()).toBeInViewport();
		await expect(links.first()).toBeInViewport();
	});

for (const path of ['entry-into-force/', 'votes/'])
	test(`on a phone no text in a chart of /${path} is under 12 px`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(`./${path}`);
		const sizes = await page.locator('svg[data-figure]:visible text').evaluateAll((texts) =>
			texts.map((text) => {
				const { a: scale = 1 } = (text as SVGTextElement).getScreenCTM() ?? {};
				return scale * parseFloat(getComputedStyle(text).fontSize);
			}),
		);
		expect(sizes.length).toBeGreaterThan(10);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.99);
	});
