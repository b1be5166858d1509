import type { Download, Locator, Page } from '@playwright/test';
import messages from '../../src/messages/en.json' with { type: 'json' };
import places from '../../src/lib/map/generated/places.json' with { type: 'json' };
import standing from '../../static/data/standing.json' with { type: 'json' };
import type { LegendClass } from '../../src/lib/address/view.ts';
import { classLabel } from '../../src/lib/text/words.ts';
import { expect } from './fixtures.ts';

/** The messages that are one text, without plural forms. */
type MessageKey = {
	[Key in keyof typeof messages]: (typeof messages)[Key] extends string ? Key : never;
}[keyof typeof messages];

/** All participants, the EU among them, in the order of the feed. */
export const PARTICIPANTS = standing.participants;
/** The 197 that are drawn. */
export const ON_MAP = PARTICIPANTS.filter(({ iso3 }) => iso3 !== 'EUE');

/** A message of the site as it stands on screen. */
export function say(key: MessageKey, values: Record<string, string | number> = {}): string {
	return messages[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The beginning of a message, up to its first value. */
export function startOf(key: MessageKey): string {
	return messages[key].split('{')[0]!.trim();
}

export function nameOf(iso3: string): string {
	return PARTICIPANTS.find((participant) => participant.iso3 === iso3)!.name;
}

/** Opens the explorer and waits until the browser has taken over from the server's HTML. */
export async function explore(page: Page, query = ''): Promise<void> {
	await page.goto(`./${query}`);
	await expect(euBadge(page)).toBeEnabled();
}

export function euBadge(page: Page): Locator {
	return page.getByRole('button', { name: new RegExp(`^${startOf('eu_badge')}`) });
}

export function map(page: Page): Locator {
	return page.getByRole('listbox', { name: startOf('map_label') });
}

/** The outline of a participant, by `iso3`. */
export function shape(page: Page, iso3: string): Locator {
	return page.locator(`svg [data-iso3="${iso3}"]`).first();
}

export async function expectPaint(page: Page, iso3: string, paint: string): Promise<void> {
	await expect(shape(page, iso3), iso3).toHaveAttribute('data-paint', paint);
}

/** How many participants are painted in each way. */
export function paints(page: Page): Promise<Record<string, number>> {
	return page.locator('svg path.s[data-iso3]').evaluateAll((paths) => {
		const counts: Record<string, number> = {};
		for (const path of paths) {
			const paint = path.getAttribute('data-paint') ?? 'missing';
			counts[paint] = (counts[paint] ?? 0) + 1;
		}
		return counts;
	});
}

export function legend(page: Page): Locator {
	return page.getByRole('region', { name: say('legend') });
}

/** The entry of the legend for a class, with its count if one is given. */
export function legendEntry(page: Page, key: LegendClass, count?: number): Locator {
	const words = classLabel(key).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return legend(page).getByRole('button', { name: new RegExp(`^${words}\\s*${count ?? '\\d+'}$`) });
}

export function slider(page: Page): Locator {
	return page.getByRole('slider');
}

/** The day on screen, in words; `datetime` has it as the data write it. */
export function shownDay(page: Page): Locator {
	return page.locator('time.day-now');
}

/** The same as the data write it: `2026-03-01`. */
export async function isoDay(page: Page): Promise<string> {
	return (await shownDay(page).getAttribute('datetime')) ?? '';
}

/** The native field of the day, which is there while the day beside the buttons is pressed. */
export function dayField(page: Page): Locator {
	return page.locator('input[type="date"]');
}

/** Opens the field of the day. */
export async function openDayField(page: Page): Promise<void> {
	await page.getByRole('button', { name: say('day_choose') }).click();
	await expect(dayField(page)).toBeFocused();
	await expect(dayField(page)).toHaveValue(await isoDay(page));
}

/** Goes to a day by its field. */
export async function chooseDay(page: Page, day: string): Promise<void> {
	await openDayField(page);
	await dayField(page).fill(day);
	await dayField(page).press('Enter');
}

/** The sentence at the head of the page. */
export function headline(page: Page): Locator {
	return page.locator('main .sentence');
}

/** The choice of a region. */
export function regions(page: Page): Locator {
	return page.getByRole('combobox', { name: say('region_label') });
}

/** Opens what stands behind "More": theme, speed and textures. */
export async function openMore(page: Page): Promise<void> {
	await page.getByRole('button', { name: say('more') }).click();
}

/** What is said of the day beside the sentence. */
export function fact(page: Page, text: string | RegExp): Locator {
	return page.locator('main li').getByText(text);
}

/** The card of a participant. */
export function card(page: Page, iso3: string): Locator {
	return page.getByRole('article', { name: nameOf(iso3), exact: true });
}

export function table(page: Page): Locator {
	return page.getByRole('table');
}

/** The table once the browser has made it live: it does that when a reader comes near. */
export async function liveTable(page: Page): Promise<Locator> {
	await page.locator('#table-heading').scrollIntoViewIfNeeded();
	await expect(table(page).getByRole('columnheader').first().getByRole('button')).toBeVisible();
	return table(page);
}

/** Where the label point of a participant is on screen. */
export async function whereIs(page: Page, iso3: string): Promise<{ x: number; y: number }> {
	const [, x, y] = places.find(([code]) => code === iso3) as [string, number, number];
	return shape(page, iso3).evaluate(
		(path: SVGGraphicsElement, at) => {
			const { x, y } = new DOMPoint(at.x, at.y).matrixTransform(path.getScreenCTM() ?? undefined);
			return { x, y };
		},
		{ x, y },
	);
}

/** How many CSS pixels one unit of the map takes: what grows when the map is zoomed. */
export function pxPerUnit(page: Page): Promise<number> {
	return shape(page, 'RUS').evaluate((path: SVGGraphicsElement) => path.getScreenCTM()!.a);
}

/** The file that the browser saves when a button is pressed. */
export async function downloadOf(button: Locator): Promise<Download> {
	const [download] = await Promise.all([button.page().waitForEvent('download'), button.click()]);
	return download;
}

/** What the address says of the view. */
export function query(page: Page): Record<string, string> {
	return Object.fromEntries(new URL(page.url()).searchParams);
}

/** `iso3` of the shape that has the focus. */
export function focusedState(page: Page): Promise<string | null> {
	return page.evaluate(() => document.activeElement?.getAttribute('data-iso3') ?? null);
}
