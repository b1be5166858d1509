import type { Locator, Page } from '@playwright/test';
import counts from '../../static/data/counts.json' with { type: 'json' };
import events from '../../static/data/events.json' with { type: 'json' };
import standing from '../../static/data/standing.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { map, query, say, shape } from './explorer.ts';

const ALL = events.events.length;
const OPENING = 'e2025-hanoi-opening';

/** Opens the story and waits until the browser has taken over. */
async function open(page: Page, search = ''): Promise<void> {
	await page.goto(`./timeline/${search}`);
	await expect(map(page).locator('[tabindex="0"]')).toHaveCount(1);
}

function event(page: Page, id: string): Locator {
	return page.locator(`article[id="${id}"]`);
}

function dayOnMap(page: Page): Locator {
	return page.getByRole('group', { name: say('story_map') }).locator('.day');
}

/** Brings an event to where it is read. */
async function read(page: Page, id: string): Promise<void> {
	await event(page, id).evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

test('every event is told, with its sources, its anchor and the map of its day', async ({ page }) => {
	await open(page);
	await expect(page.locator('main article')).toHaveCount(ALL);
	for (const { id, title, sources } of events.events) {
		await expect(event(page, id).getByRole('heading', { level: 3 })).toHaveText(title);
		expect(await event(page, id).locator(':scope > .cited .source').count(), id).toBe(sources.length);
		await expect(event(page, id).locator(`a[href="#${id}"]`)).toHaveCount(1);
	}
	await expect(event(page, OPENING).locator('a[href*="?on="]')).toHaveCount(2);
	await expect(event(page, 'e2001-budapest-opened').locator('a[href*="?on="]')).toHaveCount(0);
});

test('the map shows the day of the event that is read, forwards and backwards', async ({ page }) => {
	await open(page);
	await expect(dayOnMap(page)).toHaveText('26 September 2026');
	await read(page, 'e2019-res-74-247');
	await expect(dayOnMap(page)).toHaveText('27 December 2019');
	await expect(shape(page, 'USA')).toHaveAttribute('data-paint', 'no');
	await read(page, OPENING);
	await expect(dayOnMap(page)).toHaveText('26 October 2025');
	await expect(shape(page, 'VNM')).toHaveAttribute('data-paint', 'signatory');
	await read(page, 'e2001-budapest-opened');
	await expect(dayOnMap(page)).toHaveText('23 November 2001');
	await expect(shape(page, 'RUS')).toHaveAttribute('data-paint', 'none');
	await expect(page.locator('.legend')).toContainText(say('story_map_before_title'));
});

test('a link to an event comes to it, with the map of its day', async ({ page }) => {
	await open(page, '#e2018-res-73-187');
	await expect(event(page, 'e2018-res-73-187')).toBeInViewport();
	await expect(dayOnMap(page)).toHaveText('17 December 2018');
});

test('the day past the last one covered is said to be that, with the days left by the device', async ({
	page,
}) => {
	await page.clock.setFixedTime(new Date('2026-12-01T12:00:00'));
	await open(page);
	await read(page, 'e2026-deadline');
	await expect(event(page, 'e2026-deadline')).toContainText('still to come');
	await expect(event(page, 'e2026-deadline')).toContainText('30 days left to sign, by your device’s date');
	await expect(dayOnMap(page)).toHaveText('31 December 2026');
	await expect(page.getByRole('group', { name: say('story_map') })).toContainText(say('beyond_as_of'));
});

test('where sources disagree, both versions stand with what each rests on', async ({ page }) => {
	await open(page);
	const opening = event(page, OPENING);
	await expect(opening.getByRole('heading', { name: say('story_counts_disagree') })).toBeVisible();
	const inHanoi = counts.counts.filter(
		({ asOf }) => asOf >= standing.treaty.opensOn && asOf <= standing.treaty.hanoiUntil,
	);
	for (const { signatories } of inHanoi)
		await expect(opening.getByRole('cell', { name: `${signatories} signatories` }).first()).toBeVisible();
	await expect(opening).toContainText('Kazakhstan: signed on 25 October 2025.');
	await expect(opening).toContainText('Kazakhstan is preparing to join');
	await expect(event(page, 'e2026-qatar')).toContainText('Qatar: reported to have ratified in February 2026');
	await expect(event(page, 'e2026-qatar')).toContainText(say('story_conflict_undecided'));
	await expect(
		event(page, 'e2025-us-not').getByRole('heading', {
			name: 'Sources disagree: whether the United States and Canada signed in Hanoi',
		}),
	).toBeVisible();
});

test('one kind of events is chosen, is in the address, and Back brings all of them back', async ({
	page,
}) => {
	const signings = events.events.filter(({ category }) => category === 'signing').length;
	await open(page);
	const visible = page.locator('main article').and(page.locator(':visible'));
	await page.getByLabel(say('story_filter')).selectOption('signing');
	expect(query(page)).toEqual({ kind: 'signing' });
	await expect(visible).toHaveCount(signings);
	await expect(page.getByText(say('story_shown', { n: signings, of: ALL }))).toBeVisible();
	await page.goBack();
	await expect(visible).toHaveCount(ALL);

	await open(page, '?kind=signing');
	await expect(visible).toHaveCount(signings);
	await page.emulateMedia({ media: 'print' });
	await expect(visible).toHaveCount(ALL);
});

test('a kind that is none is named, and the whole story stands', async ({ page }) => {
	await open(page, '?kind=war');
	await expect(page.getByRole('alert')).toContainText('kind=war');
	await expect(page.locator('main article').and(page.locator(':visible'))).toHaveCount(ALL);
});

test('the words of the events travel once, in the page', async ({ page }) => {
	const bodies: Promise<string>[] = [];
	page.on('response', (response) => {
		if (/\.(js|json)$/.test(new URL(response.url()).pathname)) bodies.push(response.text());
	});
	await open(page);
	await page.waitForLoadState('networkidle');
	const html = await (await page.request.get('./timeline/')).text();
	const summary = events.events.find(({ id }) => id === 'e2025-eu-signs')!.summary;
	expect(html.split(summary)).toHaveLength(2);
	for (const body of await Promise.all(bodies)) expect(body).not.toContain(summary);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

	test('the map stays above what is read, in at most two fifths of the screen', async ({ page }) => {
		await open(page);
		for (const id of ['e2019-res-74-247', OPENING, 'e2026-canada', 'e2026-deadline']) {
			await read(page, id);
			await expect(event(page, id)).toHaveClass(/current/);
			const strip = (await page.locator('.beside').boundingBox())!;
			expect(strip.y, id).toBe(0);
			expect(strip.height, id).toBeLessThanOrEqual(740 * 0.42);
		}
	});
});
