import type { Page, Route } from '@playwright/test';
import { m } from '../../src/lib/messages/index.ts';
import { expect, test } from './fixtures.ts';
import { card, explore, expectPaint, map, say, slider } from './explorer.ts';

const FAILURES: Record<string, { how: string; answer: (route: Route) => Promise<void>; reason: string }> = {
	missing: {
		how: 'is not there',
		answer: (route) => route.fulfill({ status: 404, body: 'no' }),
		reason: m.feed_why({ reason: 'missing' }),
	},
	broken: {
		how: 'is damaged',
		answer: (route) => route.fulfill({ body: '{"version": 1, "asOf"', contentType: 'application/json' }),
		reason: m.feed_why({ reason: 'unreadable' }),
	},
	other: {
		how: 'is of another version',
		answer: (route) => route.fulfill({ json: { version: 2, asOf: '2027-01-01' } }),
		reason: m.feed_why({ reason: 'other_version' }),
	},
	shape: {
		how: 'is of another shape',
		answer: (route) => route.fulfill({ json: { version: 1, asOf: '2026-09-26', events: [{ id: 'a' }] } }),
		reason: m.feed_why({ reason: 'other_version' }),
	},
	page: {
		how: 'is a web page of a captive portal',
		answer: (route) =>
			route.fulfill({ body: '<!doctype html><title>Log in</title>', contentType: 'text/html' }),
		reason: m.feed_why({ reason: 'unreadable' }),
	},
	cut: {
		how: 'cannot be reached',
		answer: (route) => route.abort('failed'),
		reason: m.feed_why({ reason: 'unreachable' }),
	},
};

/** What a reader does that needs each file, and what then shows that it came. */
const NEEDS: {
	file: string;
	failure: keyof typeof FAILURES;
	act: (page: Page) => Promise<void>;
	came: RegExp;
}[] = [
	...(['missing', 'cut', 'shape'] as const).map((failure) => ({
		file: 'events.json',
		failure,
		act: (page: Page) => slider(page).press('Home'),
		came: /Russia|October 2017/,
	})),
	{ file: 'sources.json', failure: 'broken', act: selectVietNam, came: /VTC News/ },
	{ file: 'sources.json', failure: 'page', act: selectVietNam, came: /VTC News/ },
	{ file: 'steps.json', failure: 'other', act: selectVietNam, came: /Steps at home/i },
];

async function selectVietNam(page: Page): Promise<void> {
	await map(page).getByRole('option').focus();
	await page.keyboard.type('viet');
	await page.keyboard.press('Enter');
}

test.describe('when a file does not come', () => {
	test.use({ expectedProblems: /status of 404|ERR_FAILED/ });

	for (const { file, failure, act, came } of NEEDS) {
		const { how, answer, reason } = FAILURES[failure]!;
		test(`${file} ${how}: the map stays, a line says so, and trying again works`, async ({ page }) => {
			let asked = 0;
			await page.route(`**/data/${file}`, async (route) => {
				asked += 1;
				await answer(route);
			});
			await explore(page);
			await act(page);
			const line = page.getByRole('alert');
			await expect(line).toContainText(say('feed_problem', { file, why: reason }));
			await expect(page.locator('svg path.s[data-paint]')).toHaveCount(197);

			// A second failure is said again, and does no harm.
			const askedBefore = asked;
			await page.getByRole('button', { name: say('try_again') }).click();
			await expect.poll(() => asked).toBe(askedBefore + 1);
			await expect(line).toContainText(file);

			await page.unroute(`**/data/${file}`);
			await page.getByRole('button', { name: say('try_again') }).click();
			await expect(line).toHaveCount(0);
			await expect(page.locator('.explorer')).toContainText(came);
		});
	}

	test('all files at once: the timeline, the map and the card still work', async ({ page }) => {
		await page.route('**/data/*.json', (route) => route.fulfill({ status: 404, body: '' }));
		await explore(page, '?on=2025-10-26&state=VNM');
		await expect(card(page, 'VNM')).toContainText('25 October 2025');
		await expect(page.getByRole('alert').getByRole('listitem')).not.toHaveCount(0);
		await slider(page).press('ArrowLeft');
		await expectPaint(page, 'GBR', 'none+signatory');
	});

	test('without names.json the search still finds names and codes', async ({ page }) => {
		await page.route('**/data/names.json', (route) => route.fulfill({ status: 404, body: '' }));
		await explore(page);
		await page.getByLabel(say('search_label')).click();
		await expect(page.getByRole('alert')).toContainText('names.json');
		await page.getByRole('combobox', { name: say('search_label') }).pressSequentially('viet');
		await expect(page.locator('[role="option"][data-highlighted]')).toContainText('Viet Nam');
	});
});

test.describe('when what stands below another map does not come', () => {
	test.use({ expectedProblems: /ERR_FAILED|Failed to fetch|is missing a page|cannot be loaded/ });

	for (const files of ['**/__data.json*', '**/_app/immutable/**'])
		test(`${files}: the map stays, a line says so, and trying again brings it`, async ({ page }) => {
			await explore(page);
			await page.route(files, (route) => route.abort('failed'));
			await page.locator('main').getByText(say('nav_changes'), { exact: true }).first().click();
			await expect(page).toHaveURL(/changes\//);
			const line = page.getByRole('alert');
			await expect(line).toBeVisible();
			await expect(page.locator('svg path.s[data-paint]')).toHaveCount(197);

			await page.unroute(files);
			await page.getByRole('button', { name: say('try_again') }).click();
			await expect(page.locator('#below-heading')).toBeVisible();
			await expect(line).toHaveCount(0);
		});
});
