import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { explore, isoDay, openMore, query, say, shownDay, slider } from './explorer.ts';
import { AS_OF } from './today.ts';

const play = { name: say('play') };
const pause = { name: say('pause') };

test('nothing moves by itself', async ({ page }) => {
	await page.clock.install();
	await explore(page, '?on=2019-12-27');
	await page.clock.runFor(60_000);
	await expect(shownDay(page)).toHaveAttribute('datetime', '2019-12-27');
	await expect(page.getByRole('button', play)).toBeVisible();
});

test('Play goes from stop to stop until it is paused, and the address has the day where it stopped', async ({
	page,
}) => {
	await page.clock.install();
	await explore(page, '?on=2025-10-25');
	await page.getByRole('button', play).click();
	await expect(page.getByRole('button', pause)).toBeVisible();
	await playingFrom(page, '2025-10-25');
	const days = new Set([await isoDay(page)]);
	expect([...days]).toEqual(['2025-10-26']);
	for (let i = 0; i < 12; i++) {
		await page.clock.runFor(500);
		days.add(await isoDay(page));
	}
	expect(days.size).toBeGreaterThan(3);
	expect([...days]).toEqual([...days].sort());
	// While it plays, the address keeps its peace.
	expect(query(page)).toEqual({ on: '2025-10-25' });

	await page.getByRole('button', pause).click();
	const stopped = await isoDay(page);
	await page.clock.runFor(10_000);
	await expect(shownDay(page)).toHaveAttribute('datetime', stopped);
	expect(query(page)).toEqual({ on: stopped });
});

test('it ends at the as-of day, and begins again from the first', async ({ page }) => {
	await page.clock.install();
	await explore(page, '?on=2026-07-01');
	await page.getByRole('button', play).click();
	await playedToTheEnd(page);
	await expect(shownDay(page)).toHaveAttribute('datetime', AS_OF);
	expect(query(page)).toEqual({});

	await page.getByRole('button', play).click();
	await expect(shownDay(page)).toHaveAttribute('datetime', /^2017-10/);
	await page.clock.runFor(60_000);
	await page.clock.runFor(60_000);
	await expect(shownDay(page)).toHaveAttribute('datetime', AS_OF);
});

test('touching the timeline ends the playing', async ({ page }) => {
	await page.clock.install();
	await explore(page, '?on=2018-12-17');
	await page.getByRole('button', play).click();
	await playingFrom(page, '2018-12-17');
	await slider(page).press('Home');
	await expect(page.getByRole('button', play)).toBeVisible();
	await page.clock.runFor(10_000);
	await expect(shownDay(page)).toHaveAttribute('datetime', '2017-10-01');
});

test('twice the speed makes more stops in the same time', async ({ page }) => {
	await page.clock.install();
	const reached: string[] = [];
	for (const speed of ['0.5', '2']) {
		await explore(page, '?on=2025-10-24');
		await openMore(page);
		await page.getByRole('combobox', { name: say('speed') }).selectOption(speed);
		await page.keyboard.press('Escape');
		await page.getByRole('button', play).click();
		await playingFrom(page, '2025-10-24');
		await page.clock.runFor(5_000);
		reached.push(await isoDay(page));
	}
	expect(reached[1]! > reached[0]!, reached.join(' < ')).toBe(true);
});

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('the map goes to a region at once', async ({ page }) => {
		await explore(page, '?region=africa');
		const moves = await page
			.locator('svg, svg > g, svg path.s')
			.evaluateAll((all) => [...new Set(all.map((element) => getComputedStyle(element).transitionDuration))]);
		expect(moves).toEqual(['0s']);
	});
});

test('without a wish for less motion the map glides to a region', async ({ page }) => {
	await explore(page);
	const durations = await page
		.locator('svg > g')
		.evaluateAll((all) => all.map((element) => getComputedStyle(element).transitionDuration));
	expect(durations).toContain('0.3s');
});

/** Lets time run until the playback has ended; its code comes with the first play. */
async function playedToTheEnd(page: Page): Promise<void> {
	await expect
		.poll(async () => {
			await page.clock.runFor(10_000);
			return page.getByRole('button', play).isVisible();
		})
		.toBe(true);
}

/** Lets time run until the playback has left a day; its code comes with the first play. */
async function playingFrom(page: Page, day: string): Promise<void> {
	await expect
		.poll(async () => {
			await page.clock.runFor(50);
			return isoDay(page);
		})
		.not.toBe(day);
}

test('Back while it plays stops it, on the day of the address', async ({ page }) => {
	await explore(page, '?on=2025-10-25');
	await page.locator('main').getByText(say('layer_votes'), { exact: true }).first().click();
	await expect(page).toHaveURL(/votes\//);
	await page.getByRole('button', play).click();
	await expect(shownDay(page)).not.toHaveAttribute('datetime', '2025-10-25');
	await page.goBack();
	await expect(shownDay(page)).toHaveAttribute('datetime', '2025-10-25');
	await expect(page.getByRole('button', play)).toBeVisible();
	expect(query(page)).toEqual({ on: '2025-10-25' });
});
