import type { Frame, Locator, Page } from '@playwright/test';
import { nameOf, say, startOf } from '../e2e/explorer.ts';
import { expect, heightsOf } from './fixtures.ts';

/** The line for any page, with no more than what the strictest of them leave of it. */
export function bareFrame(src: string, { width = 700, height = 560 } = {}): string {
	return `<iframe src="${src}" width="${width}" height="${height}" title="A map"></iframe>`;
}

/** A frame of the page, in the order in which they stand there; those in a `<hanoi-map>` count too. */
export async function frameIn(page: Page, index = 0): Promise<Frame> {
	const element = await page.locator('iframe').nth(index).elementHandle();
	return (await element.contentFrame())!;
}

/** The frame once it has been taken over by its script: it has told its height. */
export async function liveFrameIn(page: Page, index = 0): Promise<Frame> {
	// Frames of other sites stand still while they are off screen.
	await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
	await expect.poll(async () => (await heightsOf(page, index)).length).toBeGreaterThan(0);
	return frameIn(page, index);
}

/** The sentence that the picture says. */
export function headline(frame: Frame): Locator {
	return frame.getByRole('heading', { level: 1 });
}

export function map(frame: Frame): Locator {
	return frame.getByRole('listbox', { name: startOf('map_label') });
}

/** The shapes of the map as the server draws them, with and without scripts. */
export function shapes(frame: Frame): Locator {
	return frame.locator('svg path.s[data-iso3]');
}

export function shape(frame: Frame, iso3: string): Locator {
	return frame.locator(`svg path.s[data-iso3="${iso3}"]`);
}

export function legend(frame: Frame): Locator {
	return frame.getByRole('region', { name: say('legend') });
}

export function slider(frame: Frame): Locator {
	return frame.getByRole('slider');
}

export function asOf(frame: Frame): Locator {
	return frame.getByText(startOf('as_of')).first();
}

export function fullView(frame: Frame): Locator {
	return frame.getByRole('link', { name: say('embed_full') });
}

/** What is said of the chosen state, under the map. */
export function chosen(frame: Frame, iso3: string): Locator {
	return frame.getByRole('status').filter({ hasText: nameOf(iso3) });
}

/** How many participants are painted in each way. */
export function paints(frame: Frame): Promise<Record<string, number>> {
	return shapes(frame).evaluateAll((paths) => {
		const counts: Record<string, number> = {};
		for (const path of paths) {
			const paint = path.getAttribute('data-paint') ?? 'missing';
			counts[paint] = (counts[paint] ?? 0) + 1;
		}
		return counts;
	});
}

/** The frame's own scrolling: how far its content is larger than the frame, in CSS pixels. */
export function overflow(frame: Frame): Promise<{ x: number; y: number }> {
	return frame.evaluate(() => {
		const page = document.scrollingElement ?? document.documentElement;
		return { x: page.scrollWidth - page.clientWidth, y: page.scrollHeight - page.clientHeight };
	});
}

/** Moves to the first day of the timeline, where nothing has happened yet, and says what has changed. */
export async function scrubToStart(frame: Frame): Promise<{ before: string; after: string }> {
	const before = (await headline(frame).textContent()) ?? '';
	const paintsBefore = await paints(frame);
	await slider(frame).press('Home');
	await expect(headline(frame)).not.toHaveText(before);
	await expect.poll(() => paints(frame)).not.toEqual(paintsBefore);
	return { before, after: (await headline(frame).textContent()) ?? '' };
}

/** The height that a frame's content has, in CSS pixels: without the border that browsers draw around frames. */
export function heightOf(iframe: Locator): Promise<number> {
	return iframe.evaluate((element) => element.clientHeight);
}

/** The frame comes to the height that its content asks for: within 2 px of what it last said and of its wrapper, and nothing scrolls in it. */
export async function expectSized(page: Page, index = 0): Promise<void> {
	const frame = await liveFrameIn(page, index);
	const iframe = page.locator('iframe').nth(index);
	await expect(async () => {
		const height = await heightOf(iframe);
		const asked = (await heightsOf(page, index)).at(-1) ?? 0;
		expect(Math.abs(height - asked), `asked for ${asked}, is ${height}`).toBeLessThanOrEqual(2);
		const wrapper = await frame.locator('main').evaluate((main) => main.getBoundingClientRect().height);
		expect(Math.abs(height - wrapper), `holds ${wrapper}, is ${height}`).toBeLessThanOrEqual(2);
		expect((await overflow(frame)).y, 'what scrolls inside').toBeLessThanOrEqual(0);
	}).toPass({ timeout: 10_000 });
}
