import { readFileSync } from 'node:fs';
import { expectAccessible } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { say, shape } from './explorer.ts';
import { AS_OF_DAY, COUNTED_TEXT, RELEASE } from './today.ts';

/** Today's standing without Canada, as it might have been known on an earlier day. */
function standingBefore(asOf: string): string {
	const feed = JSON.parse(readFileSync('static/data/standing.json', 'utf8')) as {
		asOf: string;
		acts: { iso3: string }[];
	};
	return JSON.stringify({ ...feed, asOf, acts: feed.acts.filter(({ iso3 }) => iso3 !== 'CAN') });
}

test.describe('a frozen embed', () => {
	test('is drawn from the data that it was made with, and says what has been corrected since', async ({
		page,
	}) => {
		await page.route('**/archive/2026-08-01/standing.json', (route) =>
			route.fulfill({ contentType: 'application/json', body: standingBefore('2026-08-01') }),
		);
		await page.goto('embed/?on=2026-08-01&frozen&asof=2026-08-01');
		await expect(shape(page, 'CAN')).toHaveAttribute('data-paint', 'none');
		await expect(page.getByText('Frozen: the facts as known on 1 August 2026')).toBeVisible();
		await expect(page.getByRole('note')).toContainText('Canada');
		await expect(page.getByRole('link', { name: say('embed_corrected_link') })).toHaveAttribute(
			'href',
			'../?on=2026-08-01',
		);
		await expect(page.getByRole('slider')).toHaveCount(0);
	});

	test('whose facts stand has no note, and no timeline', async ({ page }) => {
		await page.goto(`embed/?on=2025-10-26&frozen&asof=${RELEASE}`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('72 states and bodies have signed');
		await expect(page.getByRole('note')).toHaveCount(0);
		await expect(page.getByRole('slider')).toHaveCount(0);
	});

	test.describe('whose data cannot be had', () => {
		test.use({ expectedProblems: /404|archive/ });
		test('shows today’s, and says so', async ({ page }) => {
			await page.goto('embed/?on=2025-10-26&frozen&asof=2026-01-01');
			await expect(page.getByText(say('embed_then_missing'))).toBeVisible();
			await expect(shape(page, 'VNM')).toHaveAttribute('data-paint', 'signatory');
		});
	});
});

test('what the address asks for in vain is said, and the rest is done', async ({ page }) => {
	await page.goto('embed/?on=2025-02-30&state=XYZ&accent=ffff00&font=wingdings&layer=votes');
	for (const text of ['on=2025-02-30', 'state=XYZ', 'accent=ffff00', 'font=wingdings'])
		await expect(page.getByText(text)).toBeVisible();
	await expect(shape(page, 'FRA')).toHaveAttribute('data-paint', 'no');
});

test('a day after the last that is covered says so beside the day', async ({ page }) => {
	await page.goto('embed/?on=2026-12-31');
	await expect(page.getByText(say('fact_beyond', { day: AS_OF_DAY }))).toBeVisible();
});

test('where more are counted than named, the frame says both', async ({ page }) => {
	await page.goto('embed/');
	if (COUNTED_TEXT) await expect(page.getByText(COUNTED_TEXT)).toBeVisible();
	else await expect(page.getByText(/at least \d+ counted/)).toHaveCount(0);
	await page.goto('embed/?group=asean');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('ASEAN');
	await expect(page.getByText(/at least \d+ counted/)).toHaveCount(0);
});

test('the outlines become finer when somebody zooms in, and the paint stays', async ({ page }) => {
	await page.goto('embed/');
	const outline = () => shape(page, 'NOR').getAttribute('d');
	const coarse = (await outline()) ?? '';
	await page.getByRole('button', { name: say('zoom_in') }).click();
	await expect.poll(async () => ((await outline()) ?? '').length).toBeGreaterThan(coarse.length);
	await expect(shape(page, 'VNM')).toHaveAttribute('data-paint', 'contracting');
});

test('a state that is chosen is described, with the way to its card in the full view', async ({ page }) => {
	await page.goto('embed/');
	await shape(page, 'BRA').click();
	await expect(page.getByRole('status').filter({ hasText: 'Brazil' })).toContainText('signed');
	await expect(page.getByRole('link', { name: 'More about Brazil' })).toHaveAttribute(
		'href',
		'../?state=BRA',
	);
	await page.getByRole('button', { name: 'Close Brazil' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Brazil' })).toHaveCount(0);
});

test('the citation says title, day, as-of day and address, and can be copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('embed/?on=2025-10-26');
	await page.locator('summary').click();
	await page.getByRole('button', { name: say('embed_copy_citation') }).click();
	await expect(page.getByText(say('copied'))).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('26 October 2025: 72 states and bodies have signed.');
	expect(copied).toContain(`Data as of ${AS_OF_DAY}.`);
	expect(copied).toMatch(/http:\/\/localhost:\d+\/\?on=2025-10-26$/);
});

test('the headline has its face, also in a sandboxed frame', async ({ page }) => {
	await page.goto('embed-builder/');
	await page.evaluate(() => {
		const frame = document.createElement('iframe');
		frame.setAttribute('sandbox', 'allow-scripts');
		frame.name = 'sandboxed';
		frame.src = '../embed/';
		document.body.replaceChildren(frame);
	});
	const facesLoaded = async () =>
		page
			.frame('sandboxed')
			?.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').length);
	await expect.poll(facesLoaded).toBeGreaterThan(0);
});

test('style tokens of the host are worn, and a background decides the theme', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('embed/?background=fff8ee&accent=0a5c36&font=serif&theme=dark');
	const style = (name: string) =>
		page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name);
	await expect.poll(() => style('--sea')).toBe('#fff8ee');
	expect(await style('--accent')).toBe('#0a5c36');
	expect(await style('color-scheme')).toBe('light');
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [280, 360, 1100]) {
		test(`axe finds nothing at ${width} px, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 560 });
			await page.goto('embed/?state=VNM');
			await expect(page.getByRole('link', { name: 'More about Viet Nam' })).toBeVisible();
			await page.locator('summary').click();
			await expectAccessible(page);
		});
	}
}

test.describe('under a finger', { tag: '@chromium' }, () => {
	test.use({ hasTouch: true, isMobile: true });

	for (const width of [400, 600, 900])
		test(`a class of the legend is 44 px high at ${width} px, and its words are its own`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 620 });
			await page.goto('embed/?layer=votes');
			const classes = page.getByRole('region', { name: say('legend') }).getByRole('button');
			await expect(classes.first()).toBeEnabled();
			const hits = await classes.evaluateAll((buttons) =>
				buttons.map((button) => {
					const { left, width, top, height } = button.getBoundingClientRect();
					const words = button.querySelector('span')!.getBoundingClientRect();
					const hit = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('button');
					const middle = top + height / 2;
					return {
						isFirstLine: top === buttons[0]!.getBoundingClientRect().top,
						isHitAbove: hit(left + width / 2, middle - 21) === button,
						hasOwnWords: [words.top + 1, words.bottom - 1].every(
							(y) => hit(words.left + words.width / 2, y) === button,
						),
					};
				}),
			);
			expect(hits.length).toBeGreaterThan(2);
			expect(hits.filter(({ isFirstLine, isHitAbove }) => isFirstLine && !isHitAbove)).toEqual([]);
			expect(hits.filter(({ hasOwnWords }) => !hasOwnWords)).toEqual([]);
		});
});
