import { classLabel } from '../../src/lib/text/words.ts';
import articles from '../../static/data/articles.json' with { type: 'json' };
import sources from '../../static/data/sources.json' with { type: 'json' };
import standing from '../../static/data/standing.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { say } from './explorer.ts';

const all = articles.articles;
const official = sources.sources['ares-79-243'].url;

test('every article of the list is there, with its gloss, its sources and, where nobody has compared it, a mark', async ({
	page,
}) => {
	await page.goto('./treaty/');
	for (const { article, title, gloss, checked, sources: ids } of all) {
		const entry = page.locator(`#article-${article}`);
		await expect(entry.getByRole('heading', { level: 3 })).toContainText(title);
		await expect(entry).toContainText(gloss);
		const mark = entry.getByText(say('treaty_unchecked'));
		if (checked) await expect(mark).toHaveCount(0);
		else {
			await expect(mark).toBeVisible();
			await expect(mark.getByRole('link', { name: say('treaty_official') })).toHaveAttribute(
				'href',
				official,
			);
		}
		expect(await entry.locator('.source').count(), `sources of article ${article}`).toBe(ids.length);
	}
});

test('numbers that the list lacks are said to be missing, and no others', async ({ page }) => {
	await page.goto('./treaty/');
	const numbers = all.map(({ article }) => article);
	const last = numbers.at(-1)!;
	const missing = Array.from({ length: last }, (_, i) => i + 1).filter((n) => !numbers.includes(n));
	const said = (await page.locator('p.gap').allTextContents()).flatMap((text) => {
		const [from = 0, to = from] = [...text.matchAll(/\d+/g)].map(([n]) => Number(n));
		return Array.from({ length: to - from + 1 }, (_, i) => from + i);
	});
	expect(said).toEqual(missing);
	await expect(page.getByText(say('treaty_end', { last }))).toBeVisible();
});

test('a link to an article leads to it, and the themes lead there too', async ({ page }) => {
	await page.goto('./treaty/#article-41');
	await expect(page.locator('#article-41')).toBeInViewport();
	await page.goto('./treaty/');
	const theme = page.locator('dl.themes');
	await theme.getByRole('link', { name: /^24 / }).first().click();
	await expect(page).toHaveURL(/#article-24$/);
	await expect(page.locator('#article-24')).toBeInViewport();
});

test('the days are those of the record, and the regimes those that the map counts', async ({ page }) => {
	await page.goto('./treaty/');
	const days = page.getByRole('table', { name: say('treaty_days_caption') });
	await expect(days).toContainText(`${standing.treaty.threshold} instruments`);
	await expect(days).toContainText(`${standing.treaty.forceDelayDays} days`);
	await expect(days).toContainText('31 December 2026');
	const figures = await page
		.getByRole('region', { name: say('treaty_budapest') })
		.getByRole('table')
		.locator('td.number')
		.allTextContents();
	const classes = figures.map(Number);
	expect(classes.slice(0, 4).reduce((sum, n) => sum + n, 0)).toBe(standing.participants.length);

	await page.goto('./?layer=budapest');
	const legend = page.getByRole('region', { name: say('legend') });
	for (const [index, key] of (['both', 'this-only', 'budapest-only', 'neither'] as const).entries())
		await expect(legend).toContainText(new RegExp(`${classLabel(key)}\\s*${classes[index]}`));
});
