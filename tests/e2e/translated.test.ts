import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { explore, euBadge, say, slider } from './explorer.ts';
import { present } from './presenting.ts';
import { translatePage } from './translate.ts';

function words(page: Page): Promise<string> {
	return page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ').trim());
}

/** What a reader does on each page that changes what it says. */
const WALKS: Record<string, { open: (page: Page) => Promise<void>; act: (page: Page) => Promise<void> }> = {
	'the map with a card': {
		open: (page) => explore(page, '?state=VNM&on=2026-05-31'),
		act: async (page) => {
			await slider(page).press('Home');
			await slider(page).press('ArrowRight');
			await slider(page).press('ArrowRight');
			await expect(page).toHaveURL(/on=20/);
		},
	},
	'the map whose layer changes': {
		open: (page) => explore(page),
		act: (page) => page.getByText(say('layer_budapest'), { exact: true }).first().click(),
	},
	'the map whose card closes': {
		open: (page) => explore(page, '?state=VNM'),
		act: async (page) => {
			await page.getByRole('article').getByRole('button').first().click();
			await expect(page.getByRole('article', { name: 'Viet Nam' })).toHaveCount(0);
		},
	},
	'the frame': {
		open: async (page) => {
			await page.goto('./embed/?state=VNM');
			await expect(euBadge(page)).toBeEnabled();
		},
		act: (page) => slider(page).press('Home'),
	},
	'the presentation': {
		open: (page) => present(page),
		act: async (page) => {
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('ArrowRight');
		},
	},
	'what changed between two days': {
		open: (page) => page.goto('./changes/').then(() => page.waitForLoadState('networkidle')),
		act: async (page) => {
			const from = page.locator('.page input[type=date]').first();
			await from.fill('2026-01-01');
			await from.press('Tab');
			await expect(page).toHaveURL(/from=2026-01-01/);
		},
	},
};

for (const [name, { open, act }] of Object.entries(WALKS)) {
	test(`what is said of ${name} stays true after a translation`, async ({ page, context }) => {
		const plain = await context.newPage();
		await open(plain);
		await act(plain);
		await plain.waitForLoadState('networkidle');

		await open(page);
		await page.evaluate(translatePage);
		await act(page);
		await page.waitForLoadState('networkidle');
		await expect(async () => expect(await words(page)).toBe(await words(plain))).toPass();
	});
}
