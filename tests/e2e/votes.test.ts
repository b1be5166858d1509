import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import standing from '../../static/data/standing.json' with { type: 'json' };
import { expectAccessible, expectNoSidewaysScroll, testInEachLook } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { downloadOf, PARTICIPANTS, say } from './explorer.ts';

const MEMBERS = PARTICIPANTS.filter(({ kind }) => kind === 'member').length;
const [FIRST, SECOND] = standing.rollCalls;
const LETTERS = ['y', 'n', 'a', 'x'];

function section(page: Page, id: string) {
	return page.getByRole('region', { name: /./ }).and(page.locator(`section[aria-labelledby="${id}"]`));
}

/** The figures of a table behind a figure, row by row, with the totals at their ends. */
function figures(page: Page, id: string): Promise<number[][]> {
	return section(page, id)
		.locator('table tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
		);
}

/** How many participants have one letter in a roll-call, or one in each of two. */
function countOf(first: string | undefined, letter: string, second?: string, other?: string): number {
	return [...(first ?? '')].filter(
		(vote, at) => vote === letter && (second === undefined || second[at] === other),
	).length;
}

test('each roll-call has its published totals, and every row and column adds up', async ({ page }) => {
	await page.goto('./votes/');
	for (const rollCall of standing.rollCalls) {
		const rows = await figures(page, `vote-${rollCall.votedOn.slice(0, 4)}`);
		const all = rows.at(-1) ?? [];
		expect(rows.slice(0, -1).map((row) => row.at(-1))).toEqual(
			LETTERS.map((letter) => countOf(rollCall.votes, letter)),
		);
		expect(all.at(-1)).toBe(MEMBERS);
		all.forEach((total, column) => {
			expect(rows.slice(0, -1).reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(total);
		});
		for (const row of rows) expect(row.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(row.at(-1));
	}
});

test('the two roll-calls are compared state by state', async ({ page }) => {
	await page.goto('./votes/');
	const rows = await figures(page, 'vote-turn');
	expect(rows.slice(0, -1).map((row) => row.slice(0, -1))).toEqual(
		LETTERS.map((letter) => LETTERS.map((other) => countOf(FIRST?.votes, letter, SECOND?.votes, other))),
	);
});

test('says that a vote is no treaty status and who had none, and draws one square a member', async ({
	page,
}) => {
	await page.goto('./votes/');
	await expect(page.locator('main strong').getByText(say('flow_not_a_status'))).toBeVisible();
	for (const { name } of PARTICIPANTS.filter(({ kind }) => kind !== 'member'))
		await expect(page.locator('main .prose').first()).toContainText(name);
	const drawn = await page
		.locator('svg.wide')
		.evaluateAll((pictures) =>
			pictures.map((picture) =>
				[...picture.querySelectorAll('path.unit')].reduce(
					(sum, path) => sum + (path.getAttribute('d')?.match(/M/g)?.length ?? 0),
					0,
				),
			),
		);
	expect(drawn).toEqual([MEMBERS, MEMBERS, MEMBERS]);
});

test('names stand behind every figure and lead to the pages of the states', async ({ page }) => {
	await page.goto('./votes/');
	const second = section(page, `vote-${SECOND?.votedOn.slice(0, 4) ?? ''}`);
	const no = second.locator('details').filter({ has: page.getByText(/^No: \d+$/) });
	await no.getByText(/^No: \d+$/).click();
	const names = no.getByRole('link');
	await expect(names).toHaveCount(countOf(SECOND?.votes, 'n'));
	await expect(names.first()).toHaveAttribute('href', /\/state\/[A-Z]{3}\/$/);
});

test('an address with an anchor leads to its roll-call', async ({ page }) => {
	const anchor = `vote-${FIRST?.votedOn.slice(0, 4) ?? ''}`;
	await page.goto(`./votes/#${anchor}`);
	await expect(page.locator(`#${anchor}`)).toBeInViewport();
	await page.goto('./votes/');
	await page
		.getByRole('navigation', { name: say('data_contents') })
		.getByRole('link')
		.nth(2)
		.click();
	await expect(page.locator('#vote-turn')).toBeInViewport();
	await page.goBack();
	await expect(page).toHaveURL(/\/votes\/$/);
});

test('a figure can be taken away', async ({ page }) => {
	await page.goto('./votes/');
	await page.waitForLoadState('networkidle');
	const figure = page.locator('figure').first();
	const save = async (ending: 'SVG' | 'CSV') => {
		const download = await downloadOf(figure.getByRole('button', { name: ending, exact: true }));
		return readFile(await download.path(), 'utf8');
	};
	const csv = (await save('CSV')).trim().split('\n');
	expect(csv).toHaveLength(MEMBERS + 1);
	expect(csv[0]).toContain('iso3,name,vote_74_247,standing,sources,as_of');
	const svg = await save('SVG');
	expect(svg).toContain('Data as of');
	expect(svg).not.toContain('var(');
});

test.describe('without JavaScript', () => {
	// The scripts that the page names are not let in: that is what this is about.
	test.use({ javaScriptEnabled: false, expectedProblems: /request failed: .*\.js csp$/ });

	test('all of it is there, and no button', async ({ page }) => {
		await page.goto('./votes/');
		await expect(page.locator('svg.wide:visible')).toHaveCount(3);
		await page
			.locator('summary')
			.filter({ hasText: say('figure_table') })
			.first()
			.click();
		await expect(page.locator('table').first()).toBeVisible();
		await expect(page.locator('main button:visible')).toHaveCount(0);
	});
});

testInEachLook(async (page, width) => {
	await page.goto('./votes/');
	await page
		.locator('main details')
		.evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	await expect(page.locator(width < 700 ? 'svg.narrow:visible' : 'svg.wide:visible')).toHaveCount(3);
});
