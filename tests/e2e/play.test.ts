import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dayField, explore, query, say, slider } from './explorer.ts';
import { AS_OF } from './today.ts';

const play = { name: say('play') };
const pause = { name: say('pause') };

test('nothing moves by itself', async ({ page }) => {
	await page.clock.install();
	await explore(page, '?on=2019-12-27');
	await page.clock.runFor(60_000);
	await expect(dayField(page)).toHaveValue('2019-12-27');
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
	const days = new Set([await dayField(page).inputValue()]);
	expect([...days]).toEqual(['2025-10-26']);
	for (let i = 0; i < 12; i++) {
		await page.clock.runFor(500);
		days.add(await dayField(page).inputValue());
	}
	expect(days.size).toBeGreaterThan(3);
	expect([...days]).toEqual([...days].sort());
	// While it plays, the address keeps its peace.
	expect(query(page)).toEqual({ on: '2025-10-25' });

	await page.getByRole('button', pause).click();
	const stopped = await dayField(page).inputValue();
	await page.clock.runFor(10_000);
	await expect(dayField(page)).toHaveValue(stopped);
	expect(query(page)).toEqual({ on: stopped });
});

test('it ends at the as-of day, and begins again from the first', async ({ page }) => {
	await page.clock.install();
	await explore(page, '?on=2026-07-01');
	await page.getByRole('button', play).click();
	await playedToTheEnd(page);
	await expect(dayField(page)).toHaveValue(AS_OF);
	expect(query(page)).toEqual({});

	await page.getByRole('button', play).click();
	await expect(dayField(page)).toHaveValue(/^2017-10/);
	await page.clock.runFor(60_000);
	await page.clock.runFor(60_000);
	await expect(dayField(page)).toHaveValue(AS_OF);
});

test('touching the timeline ends the playing', async ({ page }) => {
	await page.clock.install();
	await explore(page, '?on=2018-12-17');
	await page.getByRole('button', play).click();
	await playingFrom(page, '2018-12-17');
	await slider(page).press('Home');
	await expect(page.getByRole('button', play)).toBeVisible();
	await page.clock.runFor(10_000);
	await expect(dayField(page)).toHaveValue('2017-10-01');
});

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('the map goes to a region at once', async ({ page }) => {
		await explore(page, '?region=africa');
		const moves = await page
			.locator('svg, svg > g, svg path.s')
			.evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).transitionDuration))]);
		expect(moves).toEqual(['0s']);
	});
});

test('without a wish for less motion the map glides to a region', async ({ page }) => {
	await explore(page);
	const durations = await page
		.locator('svg > g')
		.evaluateAll((all) => all.map((one) => getComputedStyle(one).transitionDuration));
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
			return dayField(page).inputValue();
		})
		.not.toBe(day);
}
