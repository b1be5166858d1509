import type { CDPSession, Page } from '@playwright/test';
import places from '../../src/lib/map/generated/places.json' with { type: 'json' };
import regions from '../../src/lib/map/generated/regions.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { explore, map, nameOf } from './explorer.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** About the pad of a finger, in CSS pixels: the browser moves a tap to a target that this reaches. */
const RADIUS_PX = 12;

const PLACES = places.map(([iso3, x, y]) => ({ iso3: String(iso3), x: Number(x), y: Number(y) }));
type Place = (typeof PLACES)[number];

/** The smallest region that has a place inside it, not at its very edge. */
function regionOf({ x, y }: Place): string {
	const [region] = Object.entries(regions)
		.map(([region, [left = 0, top = 0, width = 0, height = 0]]) => ({ region, left, top, width, height }))
		.sort((a, b) => a.width * a.height - b.width * b.height)
		.filter(({ left, top, width, height }) => {
			const [across, down] = [(x - left) / width, (y - top) / height];
			return Math.min(across, down) > 0.01 && Math.max(across, down) < 0.99;
		});
	return region?.region ?? 'world';
}

/** Where a finger goes for a state: its dot where it has one, else its label point. */
function aim(page: Page, place: Place) {
	return page.locator('svg.world-map').evaluate((svg, { iso3, x, y }) => {
		const dot = svg.querySelector<SVGGraphicsElement>(`.m[data-iso3="${iso3}"]:not([data-large])`);
		const shape = dot ?? svg.querySelector<SVGGraphicsElement>(`[data-iso3="${iso3}"]`)!;
		const box = dot?.getBBox();
		const at = box ? new DOMPoint(box.x + box.width / 2, box.y + box.height / 2) : new DOMPoint(x, y);
		const onScreen = at.matrixTransform(shape.getScreenCTM() ?? undefined);
		return { x: onScreen.x, y: onScreen.y, isDot: Boolean(dot) };
	}, place);
}

async function tap(page: Page, browser: CDPSession, x: number, y: number): Promise<void> {
	const clicked = page.evaluate(
		() => new Promise<void>((done) => addEventListener('click', () => queueMicrotask(done), { once: true })),
	);
	const finger = { x, y, radiusX: RADIUS_PX, radiusY: RADIUS_PX };
	await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
	await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await clicked;
}

/** Taps every state and gives what was selected instead, of dots and of shapes. */
async function misses(
	page: Page,
	states: readonly Place[],
	selected: () => Promise<string | undefined>,
): Promise<{ dots: string[]; shapes: string[] }> {
	const browser = await page.context().newCDPSession(page);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const wrong = { dots: [] as string[], shapes: [] as string[] };
	for (const state of states) {
		const { x, y, isDot } = await aim(page, state);
		await tap(page, browser, x, y);
		const got = await selected();
		if (got !== state.iso3) wrong[isDot ? 'dots' : 'shapes'].push(`${state.iso3}: ${got}`);
	}
	return wrong;
}

test('a tap selects the state under the finger, in its region, for at least 190 of the 197', async ({
	page,
}) => {
	test.setTimeout(180_000);
	const wrong = { dots: [] as string[], shapes: [] as string[] };
	for (const region of Object.keys(regions)) {
		const states = PLACES.filter((place) => regionOf(place) === region);
		if (states.length === 0) continue;
		await explore(page, `?region=${region}`);
		await map(page).evaluate((svg) => svg.scrollIntoView({ block: 'start' }));
		const own = await misses(page, states, () =>
			page.evaluate(() => new URLSearchParams(location.search).get('state') ?? undefined),
		);
		wrong.dots.push(...own.dots);
		wrong.shapes.push(...own.shapes);
	}
	expect(wrong.dots).toEqual([]);
	expect(wrong.shapes.length, wrong.shapes.join(', ')).toBeLessThanOrEqual(7);
});

test('a tap in the frame selects the state under the finger', async ({ page }) => {
	await page.goto('embed/?region=middle-east');
	await expect(page.getByRole('button', { name: /^European Union/ })).toBeEnabled();
	const states = PLACES.filter((place) => regionOf(place) === 'middle-east');
	const names = new Map(states.map(({ iso3 }) => [`${nameOf(iso3)}:`, iso3]));
	const { dots, shapes } = await misses(page, states, async () =>
		names.get(await page.getByRole('status').locator('strong').innerText()),
	);
	expect([...dots, ...shapes]).toEqual([]);
});

test('a tap gives the focus to no other state', async ({ page }) => {
	await explore(page, '?region=middle-east&state=IRN');
	const qatar = PLACES.find(({ iso3 }) => iso3 === 'QAT')!;
	expect(await misses(page, [qatar], () => Promise.resolve('QAT'))).toEqual({ dots: [], shapes: [] });
	await expect(page.locator('svg g.focused')).toHaveCount(0);
	await expect(page.locator('svg g.selected')).toHaveCount(1);
});
