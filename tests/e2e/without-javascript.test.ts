import { classLabel } from '../../src/lib/text/words.ts';
import { expect, test } from './fixtures.ts';
import { fact, headline, legend, ON_MAP, say, shape, table } from './explorer.ts';
import { AS_OF_DAY, COUNTED_TEXT, NAMED, NAMED_HEADLINE, TALLY } from './today.ts';

test.describe('without JavaScript', () => {
	// The scripts that the page names are not let in: that is what this is about.
	test.use({ javaScriptEnabled: false, expectedProblems: /request failed: .*\.js csp$|status of 404/ });

	test('the map of the as-of day is there, painted', async ({ page }) => {
		await page.goto('./');
		const shapes = page.locator('svg path.s[data-iso3][data-paint]');
		await expect(shapes).toHaveCount(ON_MAP.length);
		await expect(shape(page, 'FRA')).toHaveAttribute('data-paint', 'signatory');
		await expect(shape(page, 'VNM')).toHaveAttribute('data-paint', 'contracting');
		await expect(shape(page, 'USA')).toHaveAttribute('data-paint', 'none');
		expect((await shape(page, 'BRA').boundingBox())!.width).toBeGreaterThan(20);
	});

	test('summary, legend with its counts, curve and table are there', async ({ page }) => {
		await page.goto('./');
		await expect(headline(page)).toContainText(NAMED_HEADLINE);
		if (COUNTED_TEXT) await expect(fact(page, new RegExp(COUNTED_TEXT))).toBeVisible();
		await expect(legend(page)).toContainText(say('legend_title_standing'));
		for (const [label, count] of [
			['signatory', TALLY.signatory],
			['contracting', TALLY.contracting],
		] as const)
			await expect(legend(page)).toContainText(new RegExp(`${classLabel(label)}\\s*${count}`));
		await expect(page.getByText(`${NAMED} signatures`)).toBeVisible();
		await expect(table(page).locator('tbody tr')).toHaveCount(198);
		await expect(page.locator('noscript p')).toHaveText(say('no_js'));
	});

	for (const path of ['', 'embed/', 'present/', 'embed-builder/', 'briefing-builder/']) {
		test(`no control is dead on /${path}: there is none`, async ({ page }) => {
			await page.goto(`./${path}`);
			await expect(page.locator('main')).toBeVisible();
			const controls = page.locator('button:not(.language), select, input, textarea, [role="slider"]');
			await expect(controls.filter({ visible: true })).toHaveCount(0);
		});
	}

	test('an address without a page says so and leads to the map', async ({ page, site }) => {
		expect((await page.goto('./nowhere/at/all'))?.status()).toBe(404);
		await expect(page).toHaveTitle(say('site_title'));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('error_not_found'));
		await page.getByRole('link', { name: say('error_home') }).click();
		await expect(page).toHaveURL(site.url);
	});

	test('an address with a view shows the as-of day and claims no other', async ({ page }) => {
		await page.goto('./?on=2018-12-17&state=VNM');
		await expect(headline(page)).toContainText(NAMED_HEADLINE);
		await expect(fact(page, say('as_of', { day: AS_OF_DAY }))).toBeVisible();
	});
});
