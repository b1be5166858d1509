import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, test as base } from '../e2e/fixtures.ts';
import { pathOf } from '../programs.ts';
import { convert } from './office.ts';
import { messagesOf, SITES } from './sites.ts';

const office = pathOf('libreOffice');
const python = pathOf('python');
const locales = pathOf('locales');

/** Pages of the site that make tables, and how many. */
const PAGES = { '': 1, 'votes/': 3, 'budapest/': 1, 'changes/': 1, 'entry-into-force/': 2 };

/** Reads each file as Python does in a German locale, and gives all rows as JSON. */
const READ = `
import csv, json, locale, sys
locale.setlocale(locale.LC_ALL, '')
assert locale.localeconv()['decimal_point'] == ','
read = lambda path: list(csv.reader(open(path, newline='', encoding='utf-8-sig'), strict=True))
json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)
`;

const test = base.extend<object, { folder: string }>({
	/** All CSV files of the site: those that lie on it, and those that its pages make. */
	folder: [
		async ({ browser, site }, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'csv-'));
			const states = join('build', 'state');
			for (const file of readdirSync(states).filter((name) => name.endsWith('.csv')))
				copyFileSync(join(states, file), join(folder, file));
			for (const { code, way } of SITES) {
				// Whole pages are in view, because parts of them come to life when a reader is near.
				const viewport = { width: 1280, height: 15_000 };
				const page = await browser.newPage({ serviceWorkers: 'block', viewport });
				const { table_csv, figure_csv } = messagesOf(code);
				const named = (name: string) => page.getByRole('button', { name, exact: true });
				const buttons = named(table_csv).or(named(figure_csv));
				// But for the names of states, tables are the same in all languages.
				for (const [path, count] of Object.entries(PAGES).slice(0, code === 'en' ? undefined : 1)) {
					await page.goto(`${site.url}${way}${path}`);
					await saveTables(page, buttons, count, join(folder, `${code}-`));
				}
				await page.close();
			}
			await use(folder);
			rmSync(folder, { recursive: true });
		},
		{ scope: 'worker', timeout: 240_000 },
	],
});

// In one worker, so that the files are fetched once.
test.describe.configure({ mode: 'default' });

test('Python reads every table whole in a German locale', ({ folder }) => {
	test.skip(!python || !locales, 'Python or the sources of locales are not installed');
	const own = join(folder, 'locale');
	mkdirSync(own);
	execFileSync('localedef', ['-i', 'de_DE', '-f', 'UTF-8', join(own, 'de_DE.UTF-8')]);
	const paths = tablesIn(folder);
	const env = { ...process.env, LC_ALL: 'de_DE.UTF-8', LOCPATH: own };
	const json = execFileSync(python!, ['-c', READ, ...paths], { env, encoding: 'utf8', maxBuffer: 2 ** 26 });
	const read = JSON.parse(json) as Record<string, string[][]>;
	for (const path of paths) expect.soft(read[path], path).toEqual(rowsOf(path));
});

test('LibreOffice shows every cell in a German locale as it is written, days and names too', ({ folder }) => {
	test.skip(!office, 'LibreOffice is not installed');
	test.slow();
	const shown = join(folder, 'shown');
	const paths = tablesIn(folder);
	// Commas, quotation marks, UTF-8 (76), from the first line; German (1031); no cell is text only for its quotation marks; numbers and days are
	// looked for. Written as they are shown.
	const warnings = convert(office!, shown, paths, {
		from: 'CSV:44,34,76,1,,1031,false,true,false',
		to: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1031,false,true,false',
		locale: 'de-DE',
	});
	expect(warnings).toEqual([]);
	for (const path of paths) {
		const again = join(shown, path.slice(folder.length));
		expect.soft(rowsOf(again), path).toEqual(rowsOf(path));
	}
});

function tablesIn(folder: string): string[] {
	const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
	// A table of all states for each language, and the table of each state.
	expect(names.length).toBeGreaterThan(SITES.length + 190);
	return names.map((name) => join(folder, name));
}

/** The cells of a table, which has a name for each column and is not empty. */
function rowsOf(path: string): string[][] {
	const rows: string[][] = parse(readFileSync(path), { bom: true });
	expect(rows.length, path).toBeGreaterThan(1);
	return rows;
}

/** Presses every button of a page that gives a table. */
async function saveTables(page: Page, buttons: Locator, count: number, prefix: string): Promise<void> {
	// Tables wait for the reader's first move.
	await expect(async () => {
		await page.keyboard.press('Shift');
		await expect(buttons).toHaveCount(count, { timeout: 1000 });
	}).toPass();
	for (const button of await buttons.all()) {
		// The server's button is there before the browser has taken over.
		await expect(async () => {
			const coming = page.waitForEvent('download', { timeout: 3000 });
			await button.click({ timeout: 1000 });
			const download = await coming;
			await download.saveAs(`${prefix}${download.suggestedFilename()}`);
		}).toPass({ timeout: 30_000 });
	}
}
