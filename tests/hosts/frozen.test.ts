import standing from '../../static/data/standing.json' with { type: 'json' };
import { say } from '../e2e/explorer.ts';
import { expect, test } from './fixtures.ts';
import { asOf, bareFrame, frameIn, fullView, headline, liveFrameIn, paints, slider } from './frame.ts';
import { AS_OF_DAY } from '../e2e/today.ts';

const FROZEN = `embed/?on=2025-10-26&frozen&asof=${standing.release}`;

test.describe('a frozen embed', () => {
	test('shows its day as a live one would today, without a timeline, and says that it is frozen', async ({
		page,
		article,
		site,
	}) => {
		await article(bareFrame(`${site.url}${FROZEN}`) + bareFrame(`${site.url}embed/?on=2025-10-26`));
		const frozen = await liveFrameIn(page, 0);
		const live = await liveFrameIn(page, 1);
		expect(await paints(frozen)).toEqual(await paints(live));
		await expect(headline(frozen)).toHaveText((await headline(live).textContent()) ?? '');
		await expect(frozen.getByText(say('embed_frozen', { day: AS_OF_DAY }))).toBeVisible();
		await expect(asOf(live)).toBeVisible();
		await expect(slider(frozen)).toHaveCount(0);
		await expect(slider(live)).toBeVisible();
		await expect(fullView(frozen)).toHaveAttribute('href', '../?on=2025-10-26');
	});

	test('made before Fiji’s signature was known keeps its picture, and names Fiji and the Emirates', async ({
		page,
		article,
		site,
	}) => {
		await article(bareFrame(`${site.url}embed/?on=2026-09-26&frozen&asof=2026-09-26`));
		const frame = await liveFrameIn(page);
		await expect(frame.locator('svg path.s[data-iso3="FJI"]')).toHaveAttribute('data-paint', 'none');
		await expect(frame.locator('svg path.s[data-iso3="ARE"]')).toHaveAttribute('data-paint', 'signatory');
		await expect(frame.getByRole('note')).toContainText('Fiji');
		await expect(frame.getByRole('note')).toContainText('United Arab Emirates');
	});

	for (const query of [
		`?on=2025-10-26&amp;frozen&amp;asof=${standing.release}`,
		`?on=2025-10-26&#038;frozen&#038;asof=${standing.release}`,
		`?on=2025-10-26&#038;frozen&#038;asof=${standing.release}#?secret=aB3dE5`,
		`?On=2025-10-26&FROZEN=true&AsOf=${standing.release}`,
	]) {
		test(`stays frozen where a content management system wrote ${query}`, async ({ page, article, site }) => {
			// Escaped once more, so that the frame's address is what stands here.
			const src = `${site.url}embed/${query}`.replaceAll('&', '&amp;');
			await article(bareFrame(src));
			const frame = await liveFrameIn(page);
			await expect(frame.getByText(say('embed_frozen', { day: AS_OF_DAY }))).toBeVisible();
			await expect(frame.getByText('26 October 2025').first()).toBeVisible();
			await expect(slider(frame)).toHaveCount(0);
			await expect(frame.getByRole('alert')).toHaveCount(0);
		});
	}

	test('stays as it was when the facts have been corrected, and says so', async ({ page, article, site }) => {
		// The archive as it was: then, Qatar and Viet Nam had not been known to sign.
		const then = {
			...standing,
			asOf: '2026-09-01',
			acts: standing.acts.filter(({ iso3 }) => iso3 !== 'VNM' && iso3 !== 'QAT'),
		};
		await page.route('**/archive/2026-09-01/standing.json', (route) =>
			route.fulfill({ json: then, headers: { 'Access-Control-Allow-Origin': '*' } }),
		);
		await article(bareFrame(`${site.url}embed/?on=2025-10-26&frozen&asof=2026-09-01`));
		const frame = await liveFrameIn(page);
		await expect(frame.locator('svg path.s[data-iso3="VNM"]')).toHaveAttribute('data-paint', 'none');
		await expect(frame.getByRole('note')).toContainText('Qatar and Viet Nam');
		const links = frame.getByRole('note').getByRole('link');
		await expect(links.filter({ hasText: say('embed_corrected_link') })).toHaveAttribute(
			'href',
			'../?on=2025-10-26',
		);
		await expect(links.filter({ hasText: say('embed_corrections') })).toHaveAttribute(
			'href',
			'../corrections/',
		);
	});

	test.describe('whose data never come', () => {
		test.use({ expectedProblems: /ERR_ABORTED/ });

		for (const { query, shown } of [
			{ query: '?on=2025-10-26&frozen&asof=2026-09-01', shown: '26 October 2025' },
			{ query: '?frozen&asof=2026-09-01', shown: '1 September 2026' },
		]) {
			test(`says so, and shows ${shown} and no other day`, async ({ page, article, site }) => {
				await page.route('**/archive/2026-09-01/standing.json', () => undefined);
				await article(bareFrame(`${site.url}embed/${query}`));
				const frame = await frameIn(page);
				await expect(frame.locator('html')).toHaveAttribute(
					'data-loading',
					say('embed_then_loading', { day: '1 September 2026' }),
				);
				await expect(headline(frame)).toBeHidden();

				await expect(frame.getByText(say('embed_then_missing'))).toBeVisible({ timeout: 20_000 });
				await expect(headline(frame)).toBeVisible();
				await expect(frame.locator('.day')).toContainText(shown);
			});
		}
	});

	test.describe('whose data are gone', () => {
		test.use({ expectedProblems: /404/ });

		test("shows today's and says so", async ({ page, article, site }) => {
			await article(bareFrame(`${site.url}embed/?on=2025-10-26&frozen&asof=2026-01-01`));
			const frame = await liveFrameIn(page);
			await expect(frame.getByText(say('embed_then_missing'))).toBeVisible();
			await expect(frame.locator('svg path.s[data-iso3="VNM"]')).toHaveAttribute('data-paint', 'signatory');
		});
	});
});
