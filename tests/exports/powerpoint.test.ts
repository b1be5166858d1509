import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import JSZip from 'jszip';
import { expect, test as base } from '../e2e/fixtures.ts';
import { pathOf } from '../programs.ts';
import { convert } from './office.ts';
import { plain, textsOf } from './pdf.ts';
import { messagesOf, SITES } from './sites.ts';

interface Moments {
	moments: { title: string; text: string; notes: string }[];
}
/** A slide, as python-pptx reads it. */
interface SlideRead {
	title: string[];
	texts: string[];
	notes: string;
	/** What is said of each picture to those who do not see it. */
	pictures: string[];
	rows: number;
}
interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}
interface Word extends Box {
	text: string;
}
interface Converted {
	/** What LibreOffice warned of. */
	warnings: string[];
	/** Folder of the presentations and the PDFs made of them, each named for its language. */
	folder: string;
}

const office = pathOf('libreOffice');
const poppler = pathOf('poppler');
const python = pathOf('python');

const READ = `
import json, sys
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

def read(slide):
    texts = [shape for shape in slide.shapes if shape.has_text_frame]
    return {
        'title': [shape.text_frame.text for shape in slide.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.TITLE],
        'texts': [shape.text_frame.text for shape in texts],
        'notes': slide.notes_slide.notes_text_frame.text,
        'pictures': [shape._element._nvXxPr.cNvPr.get('descr') or '' for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE],
        'rows': sum(len(shape.table.rows) - 1 for shape in slide.shapes if shape.has_table),
    }

json.dump([[read(slide) for slide in Presentation(path).slides] for path in sys.argv[1:]], sys.stdout)
`;

/** The size of a slide and its free edge, in points. */
const SLIDE = { width: 960, height: 540, edge: 36 };
/** Letters have some air above and below: lines may reach into each other by this part of their height. */
const AIR = 0.3;
/** English Metric Units in a point. */
const EMU = 12_700;

const test = base.extend<object, { converted: Converted }>({
	converted: [
		async ({ browser, site }, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'slides-'));
			for (const { code, way } of SITES)
				await savePowerPoint(browser, `${site.url}${way}present/`, code, pptx(folder, code));
			const files = SITES.map(({ code }) => pptx(folder, code));
			const warnings = convert(office!, folder, files, { to: 'pdf' });
			await use({ warnings, folder });
			rmSync(folder, { recursive: true });
		},
		{ scope: 'worker', timeout: 480_000 },
	],
});

// In one worker, so that the files are made once.
test.describe.configure({ mode: 'default' });
test.skip(!office || !poppler, 'LibreOffice or Poppler is not installed');

test('LibreOffice converts the presentations of all languages without a warning', ({ converted }) => {
	expect(converted.warnings).toEqual([]);
});

test('python-pptx reads titles, texts, notes and tables of the presentations of all languages', ({
	converted: { folder },
}) => {
	// Debian 12 and the npm registry do not have it.
	const hasLibrary = python !== undefined && spawnSync(python, ['-c', 'import pptx']).status === 0;
	test.skip(!hasLibrary, 'python-pptx is not installed');
	const files = SITES.map(({ code }) => pptx(folder, code));
	const maxBuffer = 64 * 2 ** 20;
	const read = execFileSync(python!, ['-c', READ, ...files], { encoding: 'utf8', maxBuffer });
	const presentations = JSON.parse(read) as SlideRead[][];
	const rows = presentations.map((slides) => slides.reduce((sum, slide) => sum + slide.rows, 0));
	expect(rows[0]).toBeGreaterThan(70);
	expect(new Set(rows).size).toBe(1);
	for (const [at, { code, folder: site }] of SITES.entries()) {
		const slides = presentations[at]!;
		const { moments } = JSON.parse(readFileSync(join(site, 'data/moments.json'), 'utf8')) as Moments;
		for (const [index, { title, text, notes }] of moments.entries()) {
			const slide = slides[index]!;
			const place = `slide ${index + 1} of "${code}"`;
			expect.soft(slide.title.map(plain), place).toEqual([plain(title)]);
			expect.soft(slide.texts.map(plain), place).toContain(plain(text));
			expect.soft(plain(slide.notes).startsWith(plain(notes)), `${place}: its notes`).toBe(true);
			expect.soft(slide.pictures.length, `${place}: its map`).toBeGreaterThan(0);
			expect.soft(slide.pictures, `${place}: pictures without a description`).not.toContain('');
		}
		const tables = slides.slice(moments.length);
		expect
			.soft(
				tables.every((slide) => slide.rows > 0 && slide.title[0]),
				`tables of "${code}"`,
			)
			.toBeTruthy();
	}
});

for (const { code, dir, folder: site } of SITES) {
	test(`"${code}": a page for each slide, with its words, nothing over the edge or over something else`, async ({
		converted: { folder },
	}) => {
		const slides = await slidesOf(pptx(folder, code));
		const pdf = join(folder, `${code}.pdf`);
		const pages = wordsOf(pdf);
		const texts = textsOf(poppler!, pdf);
		expect(pages).toHaveLength(slides.length);
		const { moments } = JSON.parse(readFileSync(join(site, 'data/moments.json'), 'utf8')) as Moments;
		expect(slides.length).toBeGreaterThan(moments.length);
		const tableTitle = messagesOf(code).export_table_title.split('{')[0]!;
		for (const [at, words] of pages.entries()) {
			const { title, text } = moments[at] ?? { title: tableTitle, text: '' };
			expect.soft(missingIn(texts[at]!, `${title} ${text}`), `slide ${at + 1}`).toEqual([]);
			const place = `slide ${at + 1} of "${code}"`;
			expect.soft(words.filter(isOutside).map(textOf), `${place}: over the edge`).toEqual([]);
			expect.soft(overlaps(words), `${place}: words over words`).toEqual([]);
			expect.soft(overlaps(slides[at]!), `${place}: boxes over boxes`).toEqual([]);
			// Its title begins where reading begins.
			const line = words.filter(({ y, height }) => y + height / 2 > 50 && y + height / 2 < 85);
			const edge =
				dir === 'rtl'
					? SLIDE.width - Math.max(...line.map(({ x, width }) => x + width))
					: Math.min(...line.map(({ x }) => x));
			expect.soft(Math.abs(edge - SLIDE.edge), `${place}: where the title begins`).toBeLessThan(4);
		}
	});
}

function pptx(folder: string, code: string): string {
	return join(folder, `${code}.pptx`);
}

async function savePowerPoint(browser: Browser, address: string, code: string, path: string): Promise<void> {
	const words = messagesOf(code);
	const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
	await page.goto(address);
	const dialog = page.getByRole('dialog', { name: words.export_heading });
	// The server's button is there before the browser has taken over.
	await expect(async () => {
		if (!(await dialog.isVisible()))
			await page.getByRole('button', { name: words.present_save }).click({ timeout: 1000 });
		await expect(dialog).toBeVisible({ timeout: 3000 });
	}).toPass();
	const coming = page.waitForEvent('download', { timeout: 60_000 });
	await dialog.getByRole('button', { name: words.export_pptx, exact: true }).click();
	await (await coming).saveAs(path);
	await page.close();
}

/** The boxes of each slide, in points: pictures, shapes and texts, without the title, which has room for two lines. */
async function slidesOf(path: string): Promise<Word[][]> {
	const zip = await JSZip.loadAsync(readFileSync(path));
	const count = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
	return Promise.all(
		Array.from({ length: count }, async (_, at) => {
			const xml = (await zip.file(`ppt/slides/slide${at + 1}.xml`)?.async('string')) ?? '';
			const shapes = xml.match(/<p:(sp|pic|cxnSp)>[\s\S]*?<\/p:\1>/g) ?? [];
			return shapes.flatMap((shape) => {
				const [, x, y, width, height] =
					/<a:off\s+x="(\d+)"\s+y="(\d+)"\s*\/>\s*<a:ext\s+cx="(\d+)"\s+cy="(\d+)"/.exec(shape) ?? [];
				const [, name = ''] = / name="([^"]*)"/.exec(shape) ?? [];
				const text = [...shape.matchAll(/<a:t>([^<]*)/g)].map(([, run]) => run).join('') || name;
				if (x === undefined || /type="(?:title|sldNum)"/.test(shape)) return [];
				const [left = 0, top = 0, w = 0, h = 0] = [x, y, width, height].map((value) => Number(value) / EMU);
				// A line has no height.
				return [{ text, x: left, y: top, width: w, height: Math.max(h, 1) }];
			});
		}),
	);
}

/** The words of each page of a PDF, and where they stand. */
function wordsOf(path: string): Word[][] {
	const html = execFileSync(poppler!, ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
	const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
	return html
		.split('<page ')
		.slice(1)
		.map((page) =>
			[...page.matchAll(WORD)].map(([, xMin, yMin, xMax, yMax, text = '']) => {
				const [x, y] = [Number(xMin), Number(yMin)];
				return { text: plain(text), x, y, width: Number(xMax) - x, height: Number(yMax) - y };
			}),
		);
}

/**
 * The words of a text that are not on a page. PDFs hold Arabic by its shapes: lam and alef are one, which may be read in either order, and
 * marks over letters are read apart from their words, so words with marks are left out.
 */
function missingIn(page: string, text: string): string[] {
	return plain(text)
		.split(/\s+/)
		.filter((word) => !/[\u064B-\u0652]/.test(word))
		.map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
		.filter((word) => !page.includes(word) && !page.includes(word.replaceAll(/ل([اأإآ])/g, '$1ل')));
}

function textOf({ text }: Word): string {
	return text;
}

function isOutside({ x, y, width, height }: Box): boolean {
	return x < 0 || y < 0 || x + width > SLIDE.width || y + height > SLIDE.height - SLIDE.edge / 2;
}

/** Pairs of words that stand over each other. A word of the map is there twice, with its halo. */
function overlaps(words: readonly Word[]): string[] {
	const written = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
	return written.flatMap((word, at) =>
		written
			.slice(at + 1)
			.filter((other) => other.text !== word.text && areOver(word, other))
			.map((other) => `${word.text} | ${other.text}`),
	);
}

function areOver(a: Box, b: Box): boolean {
	const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return across > 1 && down > AIR * Math.min(a.height, b.height);
}
