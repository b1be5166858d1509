import { expect, test } from './fixtures.ts';
import { map, say, shape } from './explorer.ts';

/** Addresses that the site once gave out, and where each leads. */
const OLD = [
	{ from: '?layer=votes&on=2018-12-17&state=VNM', to: 'votes/?on=2018-12-17&state=VNM' },
	{ from: '?layer=budapest&state=GBR&utm_source=x', to: 'budapest/?state=GBR&utm_source=x' },
	{
		from: 'regimes/?on=2025-10-26&group=asean&state=VNM',
		to: 'budapest/?on=2025-10-26&group=asean&state=VNM',
	},
	{ from: 'regimes/', to: 'budapest/' },
	{ from: '?date=2025-10-26&country=VNM', to: '?date=2025-10-26&country=VNM' },
];

for (const { from, to } of OLD) {
	test(`${from} leads to ${to}`, async ({ page, site }) => {
		await page.goto(`./${from}`);
		await expect(page).toHaveURL(site.url + to);
		await expect(map(page).locator('[tabindex="0"]')).toHaveCount(1);
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
}

test('Back from an old address leads to the page before it', async ({ page, site }) => {
	await page.goto('./state/');
	await page.goto('./?layer=votes');
	await expect(page).toHaveURL(`${site.url}votes/`);
	await page.goBack();
	await expect(page).toHaveURL(`${site.url}state/`);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, expectedProblems: /request failed: .*\.js csp$/ });

	test('/regimes/ leads to the map of both conventions', async ({ page, site }) => {
		await page.goto('./regimes/?on=2025-10-26');
		await expect(page).toHaveURL(`${site.url}budapest/`);
		await expect(shape(page, 'FRA')).toHaveAttribute('data-paint', 'both');
		await expect(page.locator('#below-heading')).toHaveText(say('regimes_heading'));
	});

	test('each layer has its part below the map in its HTML', async ({ page }) => {
		for (const [path, heading] of [
			['', 'table_heading'],
			['votes/', 'flow_heading'],
			['budapest/', 'regimes_heading'],
			['changes/', 'changes_heading'],
		] as const) {
			await page.goto(`./${path}`);
			await expect(page.getByRole('heading', { level: 2, name: say(heading) })).toBeVisible();
		}
	});
});
