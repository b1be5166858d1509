import type { Page } from '@playwright/test';
import { m } from '../../src/lib/messages/index.ts';
import positions from '../../static/data/positions.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { say } from './explorer.ts';

const all = positions.positions;

function ids(kind?: string, stance?: string): string[] {
	return all
		.filter((position) => (!kind || position.actorKind === kind) && (!stance || position.stance === stance))
		.map(({ id }) => id);
}

async function expectShown(page: Page, expected: readonly string[]): Promise<void> {
	await expect(page.locator('[id^="position-"]')).toHaveCount(expected.length);
	const shown = await page
		.locator('[id^="position-"]')
		.evaluateAll((list) => list.map(({ id }) => id.replace('position-', '')));
	expect([...shown].sort()).toEqual([...expected].sort());
}

function option(page: Page, group: 'debate_kind' | 'debate_stance', label: string, n: number) {
	return page
		.getByRole('group', { name: say(group) })
		.getByRole('radio', { name: say('debate_choice', { label, n }), exact: true });
}

/** Opens the page and waits until its controls answer. */
async function debate(page: Page, query = ''): Promise<void> {
	await page.goto(`./debate/${query}`);
	await page.waitForLoadState('networkidle');
}

test('every statement is there, dated, sourced, and marked by the text that it speaks of', async ({
	page,
}) => {
	await debate(page);
	await expectShown(page, ids());
	const days = { agreed: '8 August 2024', adopted: '24 December 2024' };
	const marks = {
		draft: m.debate_about({ about: 'draft', ...days }),
		'agreed-text': m.debate_about({ about: 'agreed_text', ...days }),
		'adopted-text': m.debate_about({ about: 'adopted_text', ...days }),
	};
	for (const position of all) {
		const entry = page.locator(`#position-${position.id}`);
		await expect(entry).toContainText(position.actor);
		await expect(entry).toContainText(position.statement);
		if (position.on) await expect(entry.locator('time')).toHaveAttribute('datetime', position.on);
		else await expect(entry).toContainText(say('debate_undated'));
		const about = 'about' in position ? position.about : undefined;
		if (about) await expect(entry).toContainText(marks[about as keyof typeof marks]);
		else await expect(entry.locator('[data-about]')).toHaveCount(0);
		expect(await entry.locator('.source').count()).toBe(position.sources.length);
	}
});

test('the newest statement stands first, the undated ones last', async ({ page }) => {
	await debate(page);
	const days = await page
		.locator('[id^="position-"] .when')
		.evaluateAll((list) => list.map((entry) => entry.querySelector('time')?.dateTime ?? ''));
	expect(days.map((day) => day && `${day}~`)).toEqual(
		days
			.map((day) => day && `${day}~`)
			.toSorted()
			.reverse(),
	);
	expect(days.at(-1)).toBe('');
});

test('a choice shows what it says it will, is in the address, and can be gone back from', async ({
	page,
}) => {
	await debate(page);
	await option(page, 'debate_kind', m.debate_kind_label({ kind: 'ngo' }), ids('ngo').length).check({
		force: true,
	});
	await expectShown(page, ids('ngo'));
	await expect(page).toHaveURL(/\/debate\/\?kind=ngo$/);
	await expect(page.getByRole('status').first()).toHaveText(
		`${ids('ngo').length} of ${all.length} statements`,
	);

	await option(
		page,
		'debate_stance',
		m.debate_stance_label({ stance: 'critical' }),
		ids('ngo', 'critical').length,
	).check({
		force: true,
	});
	await expectShown(page, ids('ngo', 'critical'));
	await expect(page).toHaveURL(/\?kind=ngo&stance=critical$/);

	await page.goBack();
	await expectShown(page, ids('ngo'));
	await page.goBack();
	await expectShown(page, ids());
});

test('a link to a choice opens it, and keeps a theme', async ({ page }) => {
	await debate(page, '?theme=dark&kind=government&stance=conditional');
	await expectShown(page, ids('government', 'conditional'));
	await option(page, 'debate_stance', say('debate_all'), ids('government').length).check({ force: true });
	await expect(page).toHaveURL(/\?theme=dark&kind=government$/);
});

test('a choice that nobody is in says so and leads back to all', async ({ page }) => {
	expect(ids('ngo', 'supports')).toEqual([]);
	await debate(page, '?kind=ngo&stance=supports');
	await expect(page.getByRole('status').first()).toHaveText('No statement in the data is of this kind.');
	await page.getByRole('button', { name: say('debate_show_all') }).click();
	await expectShown(page, ids());
	await expect(page).toHaveURL(/\/debate\/$/);
});

test('a value that is no choice is named, and all are shown', async ({ page }) => {
	await debate(page, '?kind=press');
	await expect(page.getByRole('alert')).toContainText('kind=press');
	await expectShown(page, ids());
});

test('the keyboard alone chooses', async ({ page }) => {
	await debate(page);
	await page
		.getByRole('group', { name: say('debate_kind') })
		.getByRole('radio')
		.first()
		.focus();
	await page.keyboard.press('ArrowRight');
	await expectShown(page, ids('government'));
});

test('a participant that speaks leads to its page', async ({ page }) => {
	await debate(page);
	await expect(
		page.locator('#position-viet-nam').getByRole('link', { name: 'Viet Nam', exact: true }),
	).toHaveAttribute('href', /state\/VNM\/$/);
});
