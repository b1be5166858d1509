import { expect, test } from './fixtures.ts';
import {
	ON_MAP,
	expectPaint,
	explore,
	headline,
	legend,
	legendEntry,
	liveTable,
	openMore,
	query,
	say,
	shape,
} from './explorer.ts';
import { TALLY } from './today.ts';

/** Counts of the legend, by its words. */
async function tally(entries: ReturnType<typeof legend>): Promise<number> {
	const texts = await entries.getByRole('button').allTextContents();
	return texts.map((text) => Number(/(\d+)\s*$/.exec(text)?.[1] ?? 0)).reduce((a, b) => a + b, 0);
}

test('choosing a class of the legend fades all others, and Show all brings them back', async ({ page }) => {
	await explore(page);
	const faded = page.locator('svg path.s[data-faded]');
	await expect(faded).toHaveCount(0);
	await legendEntry(page, 'contracting').click();
	await expect(legendEntry(page, 'contracting')).toHaveAttribute('aria-pressed', 'true');
	await expect(faded).toHaveCount(ON_MAP.length - TALLY.contracting);
	await expect(shape(page, 'VNM')).not.toHaveAttribute('data-faded');
	await expect(shape(page, 'FRA')).toHaveAttribute('data-faded');
	expect(query(page)).toEqual({ show: 'contracting' });

	await legendEntry(page, 'signatory').click();
	// One of the signatories is the EU, which has no shape.
	await expect(faded).toHaveCount(ON_MAP.length - TALLY.contracting - (TALLY.signatory - 1));
	await legend(page)
		.getByRole('button', { name: say('legend_show_all') })
		.click();
	await expect(faded).toHaveCount(0);
	await expect(legendEntry(page, 'contracting')).toHaveAttribute('aria-pressed', 'false');
	expect(query(page)).toEqual({});
});

test('the legend counts all 198 in each layer and era', { tag: '@chromium' }, async ({ page }) => {
	for (const view of ['', '?on=2018-12-17', '?layer=votes', '?layer=budapest']) {
		await explore(page, view);
		await expect(legend(page).getByRole('button').first()).toBeEnabled();
		const possible = legendEntry(page, 'possible');
		const uncertain = (await possible.count()) ? Number(/\d+/.exec(await possible.innerText())?.[0]) : 0;
		expect((await tally(legend(page))) - uncertain, view).toBe(198);
	}
});

test('a group steps forward, the rest fades, and the figures are the group’s', async ({ page }) => {
	await explore(page);
	await page.getByRole('combobox', { name: say('group_label') }).selectOption('asean');
	await expect(page.locator('svg path.s:not([data-faded])')).toHaveCount(11);
	await expectPaint(page, 'VNM', 'contracting');
	await expect(headline(page)).toContainText('ASEAN');
	await expect(headline(page)).toContainText('of 11');
	await expect.poll(() => tally(legend(page))).toBe(11);
	expect(query(page)).toEqual({ group: 'asean' });
	const table = await liveTable(page);
	await expect(table.locator('tbody tr')).toHaveCount(11);

	await page.getByRole('combobox', { name: say('group_label') }).selectOption({ label: say('group_all') });
	await expect(page.locator('svg path.s[data-faded]')).toHaveCount(0);
	await expect(table.locator('tbody tr')).toHaveCount(198);
	expect(query(page)).toEqual({});
});

test('a filter of the standing does not dim the legend of the votes', async ({ page }) => {
	await explore(page, '?on=2018-12-17&show=signatory');
	await expect(page.locator('svg path.s[data-faded]')).toHaveCount(0);
	const dimmed = await legend(page)
		.getByRole('button')
		.evaluateAll((entries) => entries.filter((entry) => Number(getComputedStyle(entry).opacity) < 1).length);
	expect(dimmed).toBe(0);
});

test('layers: votes of the day, and the four regimes', async ({ page }) => {
	await explore(page);
	await page.locator('main').getByText(say('layer_votes'), { exact: true }).first().click();
	await expect(legendEntry(page, 'yes', 79)).toBeVisible();
	await expectPaint(page, 'RUS', 'yes');
	await expectPaint(page, 'USA', 'no');
	await page.locator('main').getByText(say('layer_budapest'), { exact: true }).first().click();
	await expectPaint(page, 'FRA', 'both');
	await expectPaint(page, 'USA', 'budapest-only');
	await expectPaint(page, 'RUS', 'this-only');
	await expectPaint(page, 'MNG', 'neither');
	await page.locator('main').getByText(say('layer_status'), { exact: true }).first().click();
	await expectPaint(page, 'FRA', 'signatory');
	expect(query(page)).toEqual({});
});

test('textures are drawn when they are asked for', async ({ page }) => {
	await explore(page);
	const fill = () => shape(page, 'FRA').evaluate((path) => getComputedStyle(path).fill);
	expect(await fill()).toMatch(/^rgb/);
	await openMore(page);
	await page.getByRole('checkbox', { name: say('textures') }).check();
	await expect.poll(fill).toContain('#texture-signatory');
	expect(query(page)).toEqual({ texture: 'on' });
});
