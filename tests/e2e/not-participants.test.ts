import { classLabel } from '../../src/lib/text/words.ts';
import { expect, test } from './fixtures.ts';
import { card, chooseDay, euBadge, explore, query, say, slider, table } from './explorer.ts';
import { AS_OF } from './today.ts';

const ERA_DAYS = ['2017-11-01', '2018-12-17', '2019-12-27', '2024-12-24', '2025-10-25', '2025-10-26', AS_OF];
const NO_ENTRY = ['ESH', 'KAS', 'TWN', 'XKX'];

test('Kosovo, Taiwan, Western Sahara and Siachen have an outline alone and are never painted, on any day', async ({
	page,
}) => {
	await explore(page);
	for (const layer of ['layer_status', 'layer_votes', 'layer_budapest'] as const) {
		await page.locator('main').getByText(say(layer), { exact: true }).first().click();
		await expect(page.getByRole('radio', { name: say(layer) })).toBeChecked();
		for (const day of ERA_DAYS) {
			await chooseDay(page, day);
			await expect(slider(page)).toHaveAttribute('aria-valuetext', new RegExp(`\\b${day.slice(0, 4)}:`));
			const drawn = await page.locator('svg [data-area]').evaluateAll((paths) =>
				paths.map((path) => ({
					area: path.getAttribute('data-area') ?? '',
					class: path.getAttribute('class'),
					isPainted: path.hasAttribute('data-paint') || path.hasAttribute('data-iso3'),
					fill: getComputedStyle(path).fill.replaceAll('"', ''),
				})),
			);
			const outlined = drawn.filter(({ fill }) => fill === 'rgb(255, 255, 255)');
			expect(outlined.map(({ area }) => area).sort(), `${layer}, ${day}`).toEqual(NO_ENTRY);
			expect(outlined.filter((shape) => shape.class !== 'h')).toEqual([]);
			expect(drawn.filter(({ isPainted }) => isPainted)).toEqual([]);
		}
	}
});

test('territories keep one pale tint that no standing has', async ({ page }) => {
	await explore(page);
	const fills = await page
		.locator('svg path.t')
		.evaluateAll((paths) => [...new Set(paths.map((path) => getComputedStyle(path).fill))]);
	expect(fills).toHaveLength(1);
	const standings = await page
		.locator('svg path.s')
		.evaluateAll((paths) => [...new Set(paths.map((path) => getComputedStyle(path).fill))]);
	expect(standings).not.toContain(fills[0]);
});

test('the EU is a badge with a standing of its own, and no shape', async ({ page }) => {
	await explore(page);
	await expect(page.locator('svg [data-iso3="EUE"]')).toHaveCount(0);
	await expect(euBadge(page)).toHaveText(say('eu_badge', { standing: classLabel('signatory') }));
	await euBadge(page).click();
	await expect(card(page, 'EUE')).toBeVisible();
	await expect(euBadge(page)).toHaveAttribute('aria-pressed', 'true');
	expect(query(page)).toEqual({ state: 'EUE' });
	await euBadge(page).click();
	await expect(card(page, 'EUE')).toHaveCount(0);

	await explore(page, '?on=2019-12-27');
	await expect(euBadge(page)).toContainText(say('eu_no_vote'));
	await explore(page, '?on=2024-12-24');
	await expect(euBadge(page)).toHaveText(say('eu_badge', { standing: classLabel('none') }));
});

test('the EU is in the table and among the 72, and the forty counts states', async ({ page }) => {
	await explore(page, '?on=2025-10-26');
	await expect(table(page).getByRole('row', { name: /^European Union/ })).toContainText('25 Oct');
	await page.locator('#table-heading').scrollIntoViewIfNeeded();
	await expect(euBadge(page)).toHaveAttribute('title', /not counted in addition/);
});
