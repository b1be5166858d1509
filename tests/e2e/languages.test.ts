import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseHtml, type DefaultTreeAdapterMap } from 'parse5';
import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import sources from '../../static/data/sources.json' with { type: 'json' };
import standing from '../../static/data/standing.json' with { type: 'json' };
import english from '../../src/messages/en.json' with { type: 'json' };
import { expectAccessible, expectNoSidewaysScroll, expectNothingBelowFooter, PAGES } from './checks.ts';
import { explore } from './explorer.ts';
import { expect, test } from './fixtures.ts';

/** They stay as they are: whom to credit, and who published a source. */
const NAMES = [standing.attribution, ...Object.values(sources.sources).map(({ publisher }) => publisher)];
const TRANSLATED = LANGUAGES.filter(({ code }) => code !== 'en');
const ALL_PAGES = [...PAGES, 'state/VNM/', 'examples/scrolling/', 'on/2019-12-27/', 'present/speaker/'];

for (const { code, tag, dir } of TRANSLATED) {
	test.describe(`in "${code}"`, () => {
		for (const width of [360, 1440]) {
			test(`axe finds nothing, no page scrolls sideways and each ends with its footer at ${width} px`, async ({
				page,
			}) => {
				test.setTimeout(300_000);
				await page.setViewportSize({ width, height: 900 });
				for (const path of ALL_PAGES) {
					await page.goto(`./${code}/${path}`);
					await expect(page.locator('html')).toHaveAttribute('lang', tag);
					await expect(page.locator('html')).toHaveAttribute('dir', dir);
					await expectNoSidewaysScroll(page);
					await expectNothingBelowFooter(page);
					await expectAccessible(page);
				}
			});
		}

		test('no page has a text in English', () => {
			const texts = englishTexts(code);
			for (const path of ALL_PAGES) {
				const found = wordsOf(readFileSync(join('build', code, path, 'index.html'), 'utf8'));
				expect
					.soft(
						texts.filter((text) => found.includes(text)),
						`/${code}/${path}`,
					)
					.toEqual([]);
			}
		});

		test('the menu of each page leads to the same page in all languages', () => {
			for (const path of ALL_PAGES.filter((page) => !/^(present|embed)\//.test(page))) {
				const html = readFileSync(join('build', code, path, 'index.html'), 'utf8');
				const links = [...html.matchAll(/<a href="([^"]+)" hreflang="([^"]+)"/g)];
				expect(new Set(links.map(([, , hreflang]) => hreflang))).toEqual(
					new Set(LANGUAGES.map((language) => language.tag)),
				);
				for (const [, href = ''] of links)
					expect(existsSync(join('build', code, path, href, 'index.html')), href).toBe(true);
			}
		});
	});
}

test.describe('a reader', () => {
	test('takes the view along into another language', async ({ page }) => {
		await page.goto('./?on=2026-01-31&state=VNM');
		await page.getByRole('button', { name: 'Language: English' }).first().click();
		await page.getByRole('link', { name: 'Français' }).click();
		await expect(page).toHaveURL(/\/fr\/\?on=2026-01-31&state=VNM$/);
		await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /^31 janvier 2026/);
		await expect(page.getByRole('dialog').or(page.getByRole('complementary')).first()).toContainText(
			'Viet Nam',
		);
	});

	test('opens the view in another language in a new tab', async ({ page, context }) => {
		await explore(page, '?on=2026-01-31');
		await page.getByRole('button', { name: 'Language: English' }).first().click();
		const tab = context.waitForEvent('page');
		await page.getByRole('link', { name: 'Français' }).click({ button: 'middle' });
		await expect(await tab).toHaveURL(/\/fr\/\?on=2026-01-31$/);
	});

	test('of French sees the first of a month as it is written', async ({ page }) => {
		await page.goto('./fr/?on=2026-02-01');
		await expect(page.locator('.day-now')).toHaveText('1er février 2026');
	});

	test('takes the moment of a presentation along', async ({ page }) => {
		const russian = JSON.parse(readFileSync('build/ru/data/moments.json', 'utf8')) as {
			moments: { title: string }[];
		};
		await page.goto('./present/?letters=off#4');
		await expect(page.getByText(/^4 \/ /)).toBeVisible();
		await page.getByRole('button', { name: 'Language' }).click();
		await page.getByRole('dialog').getByRole('link', { name: 'Русский' }).click();
		await expect(page).toHaveURL(/\/ru\/present\/\?letters=off#4$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(russian.moments[3]!.title);
	});

	test('without scripts finds all languages from the foot', async ({ browser, site }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
		const page = await context.newPage();
		await page.goto('./state/VNM/');
		await page.getByRole('contentinfo').getByRole('button', { name: 'Language: English' }).click();
		await page.getByRole('link', { name: '中文' }).click();
		await expect(page).toHaveURL(/\/zh\/state\/VNM\/$/);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('越南');
		await context.close();
	});

	test.describe('whose browser speaks French', () => {
		test.use({ locale: 'fr-CA' });

		test('is offered French, quietly and once a page', async ({ page }) => {
			await page.goto('./votes/?on=2019-12-27');
			const offer = page.getByRole('link', { name: 'Lire cette page en français' });
			await offer.click();
			await expect(page).toHaveURL(/\/fr\/votes\/\?on=2019-12-27$/);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(offer).toHaveCount(0);
			expect(
				await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
			).toEqual([0, 0, '']);
		});

		test('can close the offer', async ({ page }) => {
			await page.goto('./state/');
			const offer = page.getByRole('link', { name: 'Lire cette page en français' });
			await expect(offer).toBeVisible();
			await page.getByRole('button', { name: 'Close', exact: true }).click();
			await expect(offer).toHaveCount(0);
		});
	});
});

test('a frame asked for in another language is in it, with its view and options', async ({ page }) => {
	await page.goto('./embed/?lang=es&on=2019-12-27&legend=off');
	await expect(page).toHaveURL(/\/es\/embed\/\?lang=es&on=2019-12-27&legend=off$/);
	await expect(page.locator('header .day')).toContainText('27 de diciembre de 2019');
});

/** English texts of four words and more that are translated into a language, so that its pages must not have them. */
function englishTexts(code: string): string[] {
	const messages = JSON.parse(readFileSync(join('src/messages', `${code}.json`), 'utf8')) as Partial<
		Record<string, string>
	>;
	const facts: { english: string; text: string }[] = parse(
		readFileSync(join('src/facts/texts', `${code}.csv`), 'utf8'),
		{ columns: true },
	);
	const pairs = [
		...Object.entries(english).map(([key, text]) => [text, messages[key]]),
		...facts.map((row) => [row.english, row.text]),
	];
	return pairs.flatMap(([text = '', translation]) =>
		translation !== undefined &&
		translation !== text &&
		!text.includes('{') &&
		!NAMES.some((name) => name.includes(text)) &&
		text.split(' ').length > 3
			? [text]
			: [],
	);
}

type Node = DefaultTreeAdapterMap['node'];

/** What a page says to a reader, without scripts, styles and what is marked as another language. */
function wordsOf(html: string): string {
	const said: string[] = [];
	const walk = (node: Node) => {
		if (node.nodeName === 'script' || node.nodeName === 'style' || node.nodeName === 'code') return;
		const attributes = 'attrs' in node ? node.attrs : [];
		if (node.nodeName !== 'html' && attributes.some(({ name }) => name === 'lang')) return;
		for (const { name, value } of attributes)
			if (['alt', 'aria-label', 'content', 'placeholder', 'title'].includes(name)) said.push(value);
		if ('value' in node) said.push(node.value);
		if ('childNodes' in node) node.childNodes.forEach(walk);
	};
	walk(parseHtml(html, { scriptingEnabled: false }));
	return said.join(' ').replaceAll(/\s+/g, ' ');
}
