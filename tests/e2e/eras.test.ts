import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
	ON_MAP,
	card,
	expectPaint,
	explore,
	fact,
	headline,
	legend,
	legendEntry,
	paints,
	say,
	shape,
	slider,
	startOf,
} from './explorer.ts';
import { AS_OF, AS_OF_DAY, COUNTED_TEXT, FORTY, NAMED_HEADLINE, TALLY } from './today.ts';

/** All have the one neutral colour, but for some that stand out. */
async function expectNeutral(page: Page, butFor = 0): Promise<void> {
	const counts = await paints(page);
	const [paint, count] = Object.entries(counts).sort(([, a], [, b]) => b - a)[0]!;
	expect(count).toBe(ON_MAP.length - butFor);
	expect(['neutral', 'none']).toContain(paint);
}

test.describe('the story, day by day', () => {
	test('in November 2017 all is neutral but Russia, which proposed a convention', async ({ page }) => {
		await explore(page, '?on=2017-11-01');
		await expectPaint(page, 'RUS', 'proposer');
		await expectNeutral(page, 1);
		await expect(legend(page)).toContainText(say('legend_title_proposal', { month: 'October 2017' }));
		await expect(legend(page)).toContainText(say('legend_proposer'));
		await expect(
			legend(page)
				.getByRole('button')
				.filter({ hasNotText: startOf('eu_badge') }),
		).toHaveCount(0);
	});

	for (const { day, resolution, votes } of [
		{ day: '2018-12-17', resolution: '73/187', votes: [94, 59, 33] },
		{ day: '2019-12-27', resolution: '74/247', votes: [79, 60, 33] },
	]) {
		test(`on ${day} the colours are the votes on ${resolution}, said to be no treaty status`, async ({
			page,
		}) => {
			await explore(page, `?on=${day}`);
			await expect(legend(page)).toContainText(say('legend_title_vote', { resolution }));
			expect(say('legend_title_vote', { resolution })).toContain('not a treaty status');
			const [yes, no, abstained] = votes as [number, number, number];
			await expect(legendEntry(page, 'yes', yes)).toBeVisible();
			await expect(legendEntry(page, 'no', no)).toBeVisible();
			await expect(legendEntry(page, 'abstained', abstained)).toBeVisible();
			expect(await paints(page)).toMatchObject({ yes, no, abstained });
			await expect(headline(page)).toContainText(`${yes} states voted for resolution ${resolution}`);
		});
	}

	test('on 24 December 2024 the Convention is adopted: neutral, nothing to sign yet', async ({ page }) => {
		await explore(page, '?on=2024-12-24');
		await expectNeutral(page);
		await expect(legend(page)).toContainText(say('legend_title_adopted', { day: '25 October 2025' }));
		await explore(page, '?on=2025-10-24');
		await expectNeutral(page);
	});

	test('on the first day in Hanoi 66 have signed for certain and three possibly', async ({ page }) => {
		await explore(page, '?on=2025-10-25');
		await expect(headline(page)).toContainText(/^66 /);
		for (const iso3 of ['GBR', 'SWE', 'UGA']) await expectPaint(page, iso3, 'none+signatory');
		await expectPaint(page, 'VNM', 'signatory');
		await expect(legendEntry(page, 'signatory', 66)).toBeVisible();
		await expect(legendEntry(page, 'possible', 3)).toBeVisible();
		// 65 states on the map and the EU beside it.
		expect(await paints(page)).toMatchObject({ signatory: 65, 'none+signatory': 3 });
	});

	test('on a day on which it may have signed, nothing calls the United Kingdom a signatory', async ({
		page,
	}) => {
		await explore(page, '?on=2025-10-25&state=GBR');
		await expect(shape(page, 'GBR')).toHaveAttribute('aria-label', /^United Kingdom[^,]*, (not|possibly) /);
		await expect(card(page, 'GBR')).toContainText(/possibly|not known/);
	});

	test('after the second day in Hanoi 72 have signed', async ({ page }) => {
		await explore(page, '?on=2025-10-26');
		await expect(headline(page)).toContainText(/^72 /);
		await expect(legendEntry(page, 'signatory', 72)).toBeVisible();
		for (const iso3 of ['GBR', 'SWE', 'UGA']) await expectPaint(page, iso3, 'signatory');
		await expectPaint(page, 'ARE', 'none');
	});

	test('Fiji has signed by the end of January 2026, and the United Arab Emirates never', async ({ page }) => {
		await explore(page, '?on=2026-01-30');
		await expectPaint(page, 'FJI', 'none+signatory');
		await explore(page, '?on=2026-01-31&state=FJI');
		await expectPaint(page, 'FJI', 'signatory');
		await expect(card(page, 'FJI')).toContainText('New York');
		await explore(page, '?state=ARE');
		await expectPaint(page, 'ARE', 'none');
	});

	test('Viet Nam is possibly bound on 1 March 2026 and has consented from 21 May', async ({ page }) => {
		await explore(page, '?on=2026-03-01');
		await expectPaint(page, 'VNM', 'signatory+contracting');
		await explore(page, '?on=2026-05-20');
		await expectPaint(page, 'VNM', 'signatory+contracting');
		await explore(page, '?on=2026-05-21');
		await expectPaint(page, 'VNM', 'contracting');
	});

	test('on the as-of day named, counted, reported and missing are four figures', async ({ page }) => {
		await explore(page);
		await expect(headline(page)).toContainText(NAMED_HEADLINE);
		if (COUNTED_TEXT) await expect(fact(page, new RegExp(COUNTED_TEXT))).toBeVisible();
		await expect(page.locator('.forty')).toContainText(
			`${FORTY.counted} of ${FORTY.counted + FORTY.remaining}`,
		);
		await expect(page.locator('.forty .cells .reported')).toHaveCount(FORTY.reported);
		await expect(legendEntry(page, 'contracting', TALLY.contracting)).toBeVisible();
		for (const iso3 of ['VNM', 'QAT', 'AZE']) await expectPaint(page, iso3, 'contracting');
	});

	test('a day that the data do not cover shows what was last known, and says so', async ({ page }) => {
		await explore(page);
		const known = await paints(page);
		await explore(page, '?on=2026-12-31');
		await expect(fact(page, say('fact_beyond', { day: AS_OF_DAY }))).toBeVisible();
		expect(await paints(page)).toEqual(known);
		await explore(page, `?on=${AS_OF}`);
		await expect(page.getByText(say('fact_beyond', { day: AS_OF_DAY }))).toHaveCount(0);
		await expect(fact(page, say('as_of', { day: AS_OF_DAY }))).toBeVisible();
	});

	test('dragging the thumb repaints the map from era to era', async ({ page }) => {
		await explore(page);
		await slider(page).scrollIntoViewIfNeeded();
		const track = (await slider(page).boundingBox())!;
		const at = (share: number) => [track.x + share * track.width, track.y + track.height / 2] as const;
		const share = await slider(page).evaluate(
			(range: HTMLInputElement) => range.valueAsNumber / Number(range.max),
		);
		await page.mouse.move(...at(share));
		await page.mouse.down();
		await page.mouse.move(...at(0.255), { steps: 8 });
		await expect(legend(page)).toContainText(say('legend_title_adopted', { day: '25 October 2025' }));
		await page.mouse.move(...at(0.15), { steps: 8 });
		await expect(legend(page)).toContainText(say('legend_title_vote', { resolution: '74/247' }));
		await page.mouse.move(...at(0.001), { steps: 8 });
		await expectPaint(page, 'RUS', 'proposer');
		// Until the thumb is let go, the address stays as it was.
		await expect(page).not.toHaveURL(/on=/);
		await page.mouse.up();
		await expect(page).toHaveURL(/on=2017-/);
	});
});

test('the days left to sign are counted from the visitor’s own date', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2026-12-01T09:00:00Z'));
	await explore(page);
	await expect(page.locator('.forty')).toContainText('30 days left to sign');
	await page.clock.setFixedTime(new Date('2027-01-02T09:00:00Z'));
	await explore(page);
	await expect(page.locator('.forty')).toContainText(say('forty_closed'));
	await expect(page.locator('.forty')).not.toContainText('left to sign');
});
