import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { explore } from '../e2e/explorer.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { MOMENTS, present } from '../e2e/presenting.ts';
import { pathOf } from '../programs.ts';
import { plain, textsOf, withoutSpaces } from './pdf.ts';

const poppler = pathOf('poppler');

/** The part of a page that is not white where a map has its land, at least. Words and outlines alone are less. */
const INKED = 0.1;

test.skip(!poppler, 'Poppler is not installed');

test('the presentation on paper is a moment a page, each with its words and its land', async ({ page }) => {
	await present(page);
	const file = await print(page, 'presentation', true);
	const pages = textsOf(poppler!, file);
	expect(pages).toHaveLength(MOMENTS.length);
	for (const [at, { title }] of MOMENTS.entries()) {
		expect.soft(pages[at], `page ${at + 1}`).toContain(withoutSpaces(plain(title)));
		expect.soft(inkOn(file, at + 1), `land on page ${at + 1}`).toBeGreaterThan(INKED);
	}
});

test('the map on paper has its day, its land and the table of all', async ({ page }) => {
	await explore(page, '?on=2025-10-26');
	const file = await print(page, 'map', false);
	const pages = textsOf(poppler!, file);
	expect(pages[0]).toContain('26October2025');
	expect(inkOn(file, 1)).toBeGreaterThan(INKED);
	expect(pages.join('')).toContain('Zimbabwe');
});

test('the Arabic map on paper has its words and its land', async ({ page }) => {
	await page.goto('./ar/');
	const file = await print(page, 'arabic', false);
	const pages = textsOf(poppler!, file);
	expect(pages.join('').length).toBeGreaterThan(5000);
	expect(inkOn(file, 1)).toBeGreaterThan(INKED);
});

/** Prints a page on A4, as its readers do. */
async function print(page: Page, name: string, isAcross: boolean): Promise<string> {
	const path = test.info().outputPath(`${name}.pdf`);
	const sides = ['21', '29.7'];
	const [width, height] = isAcross ? sides.toReversed() : sides;
	// The driver of Firefox takes inches for centimetres.
	const unit = page.context().browser()?.browserType().name() === 'firefox' ? 'in' : 'cm';
	// The first time starts the parts that paper needs; a reader's browser waits for them in its dialog.
	await page.pdf();
	await page.waitForLoadState('networkidle');
	writeFileSync(
		path,
		await page.pdf({ width: `${width}${unit}`, height: `${height}${unit}`, preferCSSPageSize: true }),
	);
	return path;
}

/** The part of a page that is not white. */
function inkOn(file: string, page: number): number {
	const number = String(page);
	const args = ['-r', '40', '-f', number, '-l', number, file];
	const picture = execFileSync(join(dirname(poppler!), 'pdftoppm'), args, { maxBuffer: 2 ** 26 });
	// A PPM: a header, then three bytes for each pixel.
	const [, width, height] = /^P6\s(\d+) (\d+)\s255\s/.exec(picture.toString('latin1', 0, 32)) ?? [];
	const count = Number(width) * Number(height);
	const pixels = picture.subarray(-3 * count);
	let ink = 0;
	for (let at = 0; at < pixels.length; at += 3)
		if (pixels.subarray(at, at + 3).some((part) => part < 250)) ink += 1;
	return ink / count;
}
