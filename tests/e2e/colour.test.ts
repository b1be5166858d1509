import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { explore } from './explorer.ts';
import { contrast, difference, lightOf, seenWith, VISIONS, type Light } from './vision.ts';

const LEGENDS: Record<string, string[]> = {
	standing: ['none', 'signatory', 'contracting'],
	votes: ['yes', 'no', 'abstained', 'unrecorded'],
	regimes: ['both', 'this-only', 'budapest-only', 'none'],
};
const LINES = ['sea', 'coast', 'text', 'text-soft', 'accent', 'territory'];

/** The custom properties as the browser computes them in the theme that is on. */
async function colours(page: Page): Promise<Record<string, Light>> {
	const names = [...new Set([...Object.values(LEGENDS).flat(), ...LINES])];
	const computed = await page.evaluate((all) => {
		const probe = document.body.appendChild(document.createElement('i'));
		const values = all.map((name) => {
			probe.style.color = `var(--${name})`;
			return [name, getComputedStyle(probe).color] as const;
		});
		probe.remove();
		return values;
	}, names);
	return Object.fromEntries(computed.map(([name, value]) => [name, lightOf(value)]));
}

/** Least difference of colour between two classes of one legend, for anyone: ΔE (CIE 1976), five times what can just be seen. */
const LEAST_DIFFERENCE = 12;

/** Pairs that are near each other: one of the two always has a pattern. */
const TOLD_BY_TEXTURE = ['abstained:unrecorded'];

for (const theme of ['light', 'dark'] as const) {
	test.describe(`the colours of the ${theme} theme`, () => {
		test('classes stand 3:1 apart in lightness, as do coast and sea', async ({ page }) => {
			await explore(page, `?theme=${theme}`);
			const of = await colours(page);
			const ratios = [
				['none', 'signatory'],
				['signatory', 'contracting'],
				['none', 'contracting'],
				['yes', 'no'],
				['yes', 'abstained'],
				['no', 'abstained'],
				['this-only', 'budapest-only'],
				['coast', 'sea'],
				['accent', 'sea'],
			].map(([a, b]) => ({ pair: `${a}:${b}`, ratio: contrast(of[a!]!, of[b!]!) }));
			for (const { pair, ratio } of ratios) {
				test.info().annotations.push({ type: pair, description: ratio.toFixed(2) });
				expect(ratio, pair).toBeGreaterThanOrEqual(3);
			}
			expect(contrast(of['text-soft']!, of['sea']!)).toBeGreaterThanOrEqual(4.5);
			expect(contrast(of['accent']!, of['sea']!)).toBeGreaterThanOrEqual(4.5);
		});

		for (const [legend, classes] of Object.entries(LEGENDS)) {
			test(`the classes of ${legend} are told apart by every eye, by colour or by texture`, async ({
				page,
			}) => {
				await explore(page, `?theme=${theme}`);
				const of = await colours(page);
				for (const [a, b] of pairs(classes)) {
					const byVision = VISIONS.map((vision) => ({
						vision,
						delta: difference(seenWith(vision, of[a]!), seenWith(vision, of[b]!)),
					}));
					const least = byVision.reduce((x, y) => (x.delta < y.delta ? x : y));
					const pair = `${a}:${b}`;
					test
						.info()
						.annotations.push({ type: pair, description: `${least.delta.toFixed(1)} ${least.vision}` });
					if (least.delta >= LEAST_DIFFERENCE) continue;
					expect(TOLD_BY_TEXTURE, `${pair}: ΔE ${least.delta.toFixed(1)} with ${least.vision}`).toContain(
						pair,
					);
					expect(await texture(page, a), `${pair}: textures`).not.toBe(await texture(page, b));
				}
			});
		}
	});
}

function pairs(classes: readonly string[]): [string, string][] {
	return classes.flatMap((a, i) => classes.slice(i + 1).map((b): [string, string] => [a, b]));
}

/** How the texture of a class is drawn, or `plain`: its tile without its colours. */
async function texture(page: Page, key: string): Promise<string> {
	const path = page.locator(`#${key} path, #texture-${key} path`).first();
	return (await path.count()) ? ((await path.getAttribute('d')) ?? 'plain') : 'plain';
}
