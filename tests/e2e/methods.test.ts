import lists from '../../static/data/lists.json' with { type: 'json' };
import sources from '../../static/data/sources.json' with { type: 'json' };
import standing from '../../static/data/standing.json' with { type: 'json' };
import territories from '../../static/data/territories.json' with { type: 'json' };
import { classLabel } from '../../src/lib/text/words.ts';
import { expect, test } from './fixtures.ts';
import { nameOf, PARTICIPANTS, say } from './explorer.ts';

const ids = Object.keys(sources.sources);

test('every source has an anchor, its title and, where one is known, its address', async ({ page }) => {
	await page.goto('./methods/');
	const list = page.locator('[id^="source-"]');
	await expect(list).toHaveCount(ids.length);
	const shown = await list.evaluateAll((items) =>
		items.map((item) => [
			item.id.replace('source-', ''),
			item.textContent,
			item.querySelector('a[rel]')?.getAttribute('href') ?? null,
			item.querySelector('[lang]')?.getAttribute('lang') ?? 'en',
			item.querySelector('[lang]')?.textContent ?? null,
		]),
	);
	for (const [id = '', text, url, language, inLanguage] of shown) {
		const source = (
			sources.sources as Record<string, { title: string; publisher: string; language: string; url?: string }>
		)[id ?? '']!;
		expect(text, String(id)).toContain(source.title);
		expect(text, String(id)).toContain(source.publisher);
		expect(url, String(id)).toBe(source.url ?? null);
		expect(language, String(id)).toBe(source.language);
		if (language !== 'en') expect(inLanguage, String(id)).toBe(source.title);
	}
});

test('the list of names that a source gives is compared with ours, and every name agrees', async ({
	page,
}) => {
	await page.goto('./methods/');
	const holes = page.getByRole('region', { name: say('methods_holes') });
	for (const { named, asOf } of lists.lists) {
		const signed = standing.acts.filter(({ act, notBefore }) => act === 'signature' && notBefore <= asOf);
		const agree = named.filter((iso3) => signed.some((act) => act.iso3 === iso3)).length;
		await expect(holes).toContainText(`${agree} of the ${named.length} signatories named as of`);
	}
	await expect(holes).toContainText(say('methods_list_no_difference'));
});

test('a link to a source leads to it, and it says which files cite it', async ({ page }) => {
	await page.goto('./methods/#source-untc');
	const source = page.locator('#source-untc');
	await expect(source).toBeInViewport();
	await expect(source).toContainText(/standing\.json \(\d+\)/);
});

test('every act whose day is not known is there, and the example follows its window', async ({ page }) => {
	await page.goto('./methods/');
	const section = page.getByRole('region', { name: say('methods_windows') });
	const open = standing.acts.filter(({ notBefore, notAfter }) => notBefore !== notAfter);
	const table = section.getByRole('table').last();
	await expect(table.locator('tbody tr')).toHaveCount(open.length);
	for (const { iso3 } of open) await expect(table).toContainText(nameOf(iso3));
	const example = section.getByRole('table').first().locator('tbody tr');
	await expect(example).toHaveCount(3);
	await expect(example.nth(0)).not.toContainText('possibly');
	await expect(example.nth(1)).toContainText('possibly');
	await expect(example.nth(2)).toContainText(classLabel('contracting'));
});

test('the figures of evidence, participants and territories are those of the data', async ({ page }) => {
	await page.goto('./methods/');
	const numbers = (name: string) =>
		page
			.getByRole('table', { name })
			.locator('td.number')
			.allTextContents()
			.then((texts) => texts.map(Number));
	const evidence = await numbers(say('methods_evidence_caption'));
	expect(evidence.reduce((sum, n) => sum + n, 0)).toBe(standing.acts.length);
	const participants = await numbers(say('methods_who_caption'));
	expect(participants.reduce((sum, n) => sum + n, 0)).toBe(PARTICIPANTS.length);
	const map = page.getByRole('region', { name: say('methods_map') });
	for (const { name } of territories.territories) await expect(map).toContainText(name);
});

test('the drawing policy, the holes and the steps of a correction are there', async ({ page }) => {
	await page.goto('./methods/');
	await expect(page.getByRole('table', { name: say('methods_map_caption') })).toContainText(
		'a participant, with a dashed line to Israel',
	);
	await expect(page.getByText('Antarctica is left out.')).toBeVisible();
	await expect(page.getByRole('region', { name: say('methods_holes') })).toContainText(
		'At least two signatories have no name.',
	);
	await expect(page.getByRole('region', { name: say('methods_errors') })).toContainText('Find the source.');
});

test('the citation is on the page and in two files, with the last day covered', async ({
	page,
	request,
	site,
}) => {
	await page.goto('./methods/');
	for (const [file, heading] of [
		['cite.bib', say('methods_cite_bibtex')],
		['cite.ris', say('methods_cite_ris')],
	] as const) {
		const response = await request.get(site.url + file);
		expect(response.ok(), file).toBe(true);
		const text = await response.text();
		expect(text).toMatch(/Data as of \d{1,2} \w+ \d{4}/);
		expect(text).toContain(standing.asOf.slice(0, 4));
		const shown = await page.getByRole('region', { name: heading, exact: true }).textContent();
		expect(shown?.replaceAll(/\s+/g, ' ').trim()).toBe(text.replaceAll(/\s+/g, ' ').trim());
		await expect(page.getByRole('link', { name: file })).toBeVisible();
	}
});
