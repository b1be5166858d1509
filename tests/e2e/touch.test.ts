import type { CDPSession, Page } from '@playwright/test';
import places from '../../src/lib/map/generated/places.json' with { type: 'json' };
import regions from '../../src/lib/map/generated/regions.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { euBadge, explore, nameOf } from './explorer.ts';

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

/** Where a finger goes for a state: its dot, or where that would be on a map on which its shape is large enough; else its label point. */
function aim(page: Page, place: Place) {
	return page.locator('svg.world-map').evaluate((svg, { iso3, x, y }) => {
		const dot = svg.querySelector(`.m[data-iso3="${iso3}"]`);
		const [, left = x, top = y] = /M([\d.]+) ([\d.]+)/.exec(dot?.getAttribute('d') ?? '')?.map(Number) ?? [];
		const shape = svg.querySelector<SVGGraphicsElement>(`.s[data-iso3="${iso3}"]`)!;
		const at = new DOMPoint(left, top).matrixTransform(shape.getScreenCTM() ?? undefined);
		return {
			x: at.x,
			y: at.y,
			isDot: dot !== null && !dot.hasAttribute('data-large'),
			isCovered: !svg.contains(document.elementFromPoint(at.x, at.y)),
		};
	}, place);
}

/** The same once the map stands still: a region, and in the frame what is said of a choice, move it. */
async function settledAim(page: Page, place: Place) {
	let last = await aim(page, place);
	for (let same = 0; same < 3;) {
		await page.evaluate(() => new Promise(requestAnimationFrame));
		const next = await aim(page, place);
		same = next.x === last.x && next.y === last.y ? same + 1 : 0;
		last = next;
	}
	return last;
}

/** Counts clicks: the browser makes one of each tap, a moment after the finger is lifted. */
test.beforeEach(async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.addInitScript(() => {
		Reflect.set(window, 'clicks', 0);
		addEventListener(
			'click',
			() => Reflect.set(window, 'clicks', Number(Reflect.get(window, 'clicks')) + 1),
			true,
		);
	});
});

async function tap(page: Page, browser: CDPSession, x: number, y: number): Promise<void> {
	const before = await page.evaluate(() => Number(Reflect.get(window, 'clicks')));
	const finger = { x, y, radiusX: RADIUS_PX, radiusY: RADIUS_PX };
	await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
	await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await page.waitForFunction((before) => Number(Reflect.get(window, 'clicks')) > before, before);
}

/** Taps every state and gives what was selected instead, and the states that something else on the page covers. */
async function misses(
	page: Page,
	states: readonly Place[],
	selected: () => Promise<string | undefined>,
): Promise<{ wrong: string[]; covered: string[] }> {
	const browser = await page.context().newCDPSession(page);
	const wrong: string[] = [];
	const covered: string[] = [];
	await page.locator('svg.world-map').evaluate((svg) => svg.scrollIntoView({ block: 'start' }));
	for (const state of states) {
		const { x, y, isDot, isCovered } = await settledAim(page, state);
		if (isCovered) {
			covered.push(`${state.iso3} at ${Math.round(x)}, ${Math.round(y)}`);
			continue;
		}
		await tap(page, browser, x, y);
		const got = await selected();
		if (got !== state.iso3) wrong.push(`${state.iso3}${isDot ? ' (dot)' : ''}: ${got}`);
	}
	return { wrong, covered };
}

test('a tap selects the state under the finger, in its region, for at least 190 of the 197', async ({
	page,
}) => {
	test.setTimeout(180_000);
	const covered: string[] = [];
	for (const region of Object.keys(regions).filter((region) => region !== 'world')) {
		const states = PLACES.filter((place) => regionOf(place) === region);
		await explore(page, `?region=${region}`);
		const missed = await misses(page, states, () =>
			page.evaluate(() => new URLSearchParams(location.search).get('state') ?? undefined),
		);
		expect(missed.wrong, region).toEqual([]);
		covered.push(...missed.covered);
	}
	// The buttons that zoom lie over the rest.
	expect(covered.length, covered.join(', ')).toBeLessThanOrEqual(7);
});

test('a tap in the frame selects the state under the finger', async ({ page }) => {
	await page.goto('embed/?region=middle-east');
	await expect(euBadge(page)).toBeEnabled();
	const states = PLACES.filter((place) => regionOf(place) === 'middle-east');
	const names = new Map(states.map(({ iso3 }) => [`${nameOf(iso3)}:`, iso3]));
	const missed = await misses(page, states, async () =>
		names.get(await page.getByRole('status').locator('strong').innerText()),
	);
	expect(missed).toEqual({ wrong: [], covered: [] });
});

test('a tap gives the focus to no other state', async ({ page }) => {
	await explore(page, '?region=middle-east&state=IRN');
	const qatar = PLACES.filter(({ iso3 }) => iso3 === 'QAT');
	const selected = () => Promise.resolve('QAT');
	expect(await misses(page, qatar, selected)).toEqual({ wrong: [], covered: [] });
	await expect(page.locator('svg g.focused')).toHaveCount(0);
	await expect(page.locator('svg g.selected')).toHaveCount(1);
});
