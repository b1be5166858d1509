import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { card, euBadge, explore, map, say, slider, table } from './explorer.ts';

/** The sentence that says that a part of the page did not come. */
function missing(page: Page): Locator {
	return page.getByRole('alert').filter({ hasText: say('part_missing') });
}

/** Opens the map; what typing on it needs has come. */
async function exploreByKeys(page: Page, query = ''): Promise<void> {
	await explore(page, query);
	await map(page).getByRole('option').focus();
	await page.waitForLoadState('networkidle');
}

async function select(page: Page, letters: string): Promise<void> {
	await map(page).getByRole('option').focus();
	await page.keyboard.type(letters);
	await page.keyboard.press('Enter');
}

/** What a reader does that needs a part of the page, and what then shows that it came. */
const PARTS: Record<string, { act: (page: Page) => Promise<void>; came: (page: Page) => Locator }> = {
	'the share dialog': {
		act: (page) => page.getByRole('button', { name: say('share') }).click(),
		came: (page) => page.getByRole('dialog'),
	},
	'the card of a state': {
		act: (page) => select(page, 'viet'),
		came: (page) => card(page, 'VNM'),
	},
	'the table that can be sorted': {
		act: (page) => page.locator('#table-heading').scrollIntoViewIfNeeded(),
		came: (page) => table(page).getByRole('columnheader').first().getByRole('button'),
	},
};

test.use({ expectedProblems: /status of 404|ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

for (const [name, { act, came }] of Object.entries(PARTS)) {
	test(`${name}: after a deploy the page says what is missing, and trying again works`, async ({ page }) => {
		await exploreByKeys(page);
		await page.route('**/_app/**', (route) => route.fulfill({ status: 404, body: '' }));
		await act(page);
		await expect(missing(page)).toBeVisible();
		await expect(came(page)).toHaveCount(0);

		await page.unroute('**/_app/**');
		await missing(page)
			.getByRole('button', { name: say('try_again') })
			.click();
		await expect(came(page)).toBeVisible();
		await expect(missing(page)).toHaveCount(0);
	});
}

test('a card that was asked for without a network comes when the network is back', async ({
	page,
	context,
}) => {
	await exploreByKeys(page);
	await context.setOffline(true);
	await select(page, 'viet');
	await expect(missing(page)).toBeVisible();
	await context.setOffline(false);
	await expect(card(page, 'VNM')).toContainText('VTC News');
	await expect(missing(page)).toHaveCount(0);
});

test('when the build is gone, loading the page anew keeps the view', async ({ page }) => {
	await exploreByKeys(page, '?on=2025-10-26');
	await page.route('**/_app/**', (route) => route.fulfill({ status: 404, body: '' }));
	await select(page, 'viet');
	await expect(missing(page)).toBeVisible();
	await page.unroute('**/_app/**');
	await missing(page)
		.getByRole('button', { name: say('reload_page') })
		.click();
	await expect(card(page, 'VNM')).toBeVisible();
	await expect(page).toHaveURL(/on=2025-10-26/);
});

test('the frame says that its playback did not come, and plays when it does', async ({ page }) => {
	await page.goto('./embed/');
	await expect(euBadge(page)).toBeEnabled();
	await slider(page).press('Home');
	await page.route('**/_app/**', (route) => route.fulfill({ status: 404, body: '' }));
	await page.getByRole('button', { name: say('play') }).click();
	await expect(missing(page)).toBeVisible();
	await page.unroute('**/_app/**');
	const before = await slider(page).inputValue();
	await missing(page)
		.getByRole('button', { name: say('try_again') })
		.click();
	await expect(slider(page)).not.toHaveValue(before);
});
