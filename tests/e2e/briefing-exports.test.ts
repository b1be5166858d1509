import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import JSZip from 'jszip';
import shipped from '../../static/data/moments.json' with { type: 'json' };
import feed from '../../static/data/sources.json' with { type: 'json' };
import { downloadOf, say } from './explorer.ts';
import { expect, test } from './fixtures.ts';
import { convert } from '../exports/office.ts';
import { pathOf } from '../programs.ts';
import { press } from './presenting.ts';
import { NAMED } from './today.ts';

// What is kept for a room without a network is a test of its own (offline.test.ts).
test.use({ serviceWorkers: 'block' });

const NAME = `hanoi-convention-briefing-${shipped.asOf}`;
const SOURCES = feed.sources as Record<string, { publisher: string; title: string; url?: string }>;

let folder = '';
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'briefing-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** A briefing with everything that is hard for a file to hold. */
const HARD = {
	format: 'hanoi-briefing',
	version: 1,
	title: 'Mine: <b>&</b> “quotes”',
	moments: [
		{
			view: '?on=2026-03-01',
			title: 'Windows that are open: a title as long as the limit of eighty characters allows.',
			text: `${'Many words '.repeat(26)}<i>&</i> end.`,
			notes: 'One <note> & "more"\u0000\u000b\nand \ud800 a second line',
			sources: ['untc', 'https://example.org/a?b=1&c=2|3'],
		},
		{ view: '?region=caribbean&state=LCA', title: 'No text, no source' },
		{
			view: '?texture=on',
			title: 'اتفاقية الأمم المتحدة لمكافحة الجريمة السيبرانية',
			text: 'نص عربي',
			highlight: ['SAU'],
		},
		// As a word processor writes a break within a paragraph.
		{ title: 'A soft break', text: 'The first line.\u000bThe second line.', notes: 'One\u000btwo' },
	],
};
const queryOf = (briefing: object) =>
	`?moments=~${deflateRawSync(JSON.stringify(briefing)).toString('base64url')}`;
const HARD_QUERY = queryOf(HARD);

async function openDialog(page: Page, address = ''): Promise<Locator> {
	await page.setViewportSize({ width: 1280, height: 720 });
	await page.goto(`./present/${address}`);
	const dialog = page.getByRole('dialog', { name: say('export_heading') });
	// The server's button is there before the browser has taken over.
	await expect(async () => {
		if (!(await dialog.isVisible()))
			await page.getByRole('button', { name: say('present_save') }).click({ timeout: 1000 });
		await expect(dialog).toBeVisible({ timeout: 3000 });
	}).toPass();
	return dialog;
}

function choice(dialog: Locator, key: Parameters<typeof say>[0]): Locator {
	return dialog.getByRole('button', { name: say(key), exact: true });
}

/** Presses a button of the dialog and gives the file that comes, as it lies on disk. */
async function saved(dialog: Locator, key: Parameters<typeof say>[0]): Promise<string> {
	const download = await downloadOf(choice(dialog, key));
	const path = join(folder, `${test.info().testId}-${download.suggestedFilename()}`);
	await download.saveAs(path);
	await expect(dialog.getByRole('status')).toHaveText(
		say('export_done', { file: download.suggestedFilename() }),
	);
	return path;
}

interface Slide {
	/** The texts of its boxes and cells. */
	texts: string[];
	title: string;
	cells: string[][];
	/** How many line breaks its paragraphs have. */
	breaks: number;
	/** Alternative texts of its pictures. */
	alts: string[];
	notes: string[];
}

/** Reads a presentation back as a browser's XML parser sees it. Fails for a part that does not parse, or a relation that leads nowhere. */
async function readPptx(page: Page, path: string): Promise<Slide[]> {
	const zip = await JSZip.loadAsync(readFileSync(path));
	const parts: Record<string, string> = {};
	for (const [name, file] of Object.entries(zip.files)) {
		expect(file.dir, name).toBe(false);
		if (/\.(?:xml|rels|svg)$/.test(name)) parts[name] = await file.async('string');
	}
	const there = new Set(Object.keys(zip.files));
	for (const [name, xml] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
		const from = name.replace(/_rels\/[^/]+$/, '');
		for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"(?! TargetMode="External")/g)) {
			const to = new URL(target, `https://x/${from}`).pathname.slice(1);
			expect(there, `${name} leads to ${target}`).toContain(to);
		}
	}
	for (const [, part = ''] of parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g))
		expect(there).toContain(part);
	return page.evaluate((all) => {
		const parse = (name: string) => {
			const document = new DOMParser().parseFromString(all[name] ?? '', 'text/xml');
			const fault = document.querySelector('parsererror');
			if (fault) throw new Error(`${name}: ${fault.textContent}`);
			return document;
		};
		for (const name of Object.keys(all)) parse(name);
		const textOf = (root: Element | Document) =>
			[...root.getElementsByTagName('a:p')].map((paragraph) =>
				[...paragraph.getElementsByTagName('a:t')].map((run) => run.textContent).join(''),
			);
		const count = Object.keys(all).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
		return Array.from({ length: count }, (_, at) => {
			const slide = parse(`ppt/slides/slide${at + 1}.xml`);
			const ids = [...slide.getElementsByTagName('p:cNvPr')].map((element) => element.getAttribute('id'));
			if (new Set(ids).size !== ids.length) throw new Error(`slide ${at + 1} has a number twice`);
			const pictures = [...slide.getElementsByTagName('p:pic')];
			for (const picture of pictures) {
				if (!picture.getElementsByTagName('asvg:svgBlip').length) throw new Error('a picture has no SVG');
			}
			const title = [...slide.getElementsByTagName('p:sp')].find(
				(shape) => shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'title',
			);
			return {
				texts: textOf(slide),
				title: title ? textOf(title).join(' ') : '',
				cells: [...slide.getElementsByTagName('a:tr')].map((row) =>
					[...row.getElementsByTagName('a:tc')].map((cell) => textOf(cell).join(' ')),
				),
				alts: pictures.map(
					(picture) => picture.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr') ?? '',
				),
				breaks: slide.getElementsByTagName('a:br').length,
				notes: textOf(parse(`ppt/notesSlides/notesSlide${at + 1}.xml`)),
			};
		});
	}, parts);
}

test('PowerPoint: every word is text, every map has its sentence, every source is in the notes', async ({
	page,
}) => {
	test.slow();
	const dialog = await openDialog(page);
	const path = await saved(dialog, 'export_pptx');
	expect(path).toContain(`${NAME}.pptx`);
	const slides = await readPptx(page, path);
	for (const [at, moment] of shipped.moments.entries()) {
		const slide = slides[at]!;
		expect(slide.title).toBe(moment.title);
		expect(slide.texts).toContain(moment.text);
		expect(slide.alts[0]).toMatch(/^Map of the world on \d+ \w+ \d{4}: .+ Data as of \d+ \w+ \d{4}\./);
		expect(slide.texts.join('\n')).toMatch(/EU: .*\n/);
		expect(slide.texts.join('\n')).toContain('Data as of ');
		expect(slide.notes[0]).toBe(moment.notes);
		expect(slide.notes[1]).toBe('Sources:');
		moment.sources.forEach((id, row) => {
			const { publisher, title, url } = SOURCES[id]!;
			const line = [publisher, title, ...(url ? [new URL(url).href] : [])].join(', ');
			expect(slide.notes[2 + row]).toBe(line);
		});
	}
	const tables = slides.slice(shipped.moments.length);
	const rows = tables.flatMap(({ cells }) => cells.slice(1));
	for (const { cells } of tables) expect(cells[0]?.[0]).toBe(say('column_name'));
	expect(rows).toHaveLength(NAMED);
	expect(rows.find(([name]) => name === 'Azerbaijan')?.[3]).toBe('Ratified: 23 February to 21 May 2026');
	expect(rows.find(([name]) => name === 'European Union')?.[2]).toBe('25 Oct 2025');
});

test('PowerPoint: what a briefer writes comes through, and breaks nothing', async ({ page }) => {
	const dialog = await openDialog(page, HARD_QUERY);
	const slides = await readPptx(page, await saved(dialog, 'export_pptx'));
	const [first, second, third] = HARD.moments;
	expect(slides[3]!.texts).toContain('The first line.The second line.');
	expect(slides[3]!.breaks).toBe(1);
	expect(slides[3]!.notes.slice(0, 2)).toEqual(['One', 'two']);
	expect(slides[0]!.breaks).toBe(0);
	expect(slides[0]!.title).toBe(first!.title);
	expect(slides[0]!.texts).toContain(first!.text);
	expect(slides[0]!.notes.slice(0, 3)).toEqual(['One <note> & "more"', 'and  a second line', 'Sources:']);
	expect(slides[0]!.notes).toContain('example.org, https://example.org/a?b=1&c=2|3');
	expect(slides[1]!.title).toBe(second!.title);
	expect(slides[1]!.alts[0]).toContain('Caribbean');
	expect(slides[2]!.title).toBe(third!.title);
	expect(slides[2]!.alts[0]).toContain('Set apart: Saudi Arabia.');
});

test('PowerPoint: LibreOffice opens it, slide for slide', async ({ page }) => {
	const office = pathOf('libreOffice');
	test.skip(office === undefined, 'LibreOffice is not installed');
	test.slow();
	const dialog = await openDialog(page, HARD_QUERY);
	const path = await saved(dialog, 'export_pptx');
	convert(office!, folder, [path], { to: 'pdf' });
	const slides = await readPptx(page, path);
	expect(pagesIn(readFileSync(path.replace(/pptx$/, 'pdf')))).toBe(slides.length);
});

test('HTML: one file, with no network, by the keys of the presenter', async ({ page, context }) => {
	const dialog = await openDialog(page, '#2');
	const path = await saved(dialog, 'export_html_file');
	expect(path).toContain(`${NAME}.html`);
	await context.setOffline(true);
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	const file = pathToFileURL(path).href;
	await page.goto(file);
	expect(asked).toEqual([file]);

	const heading = page.getByRole('heading', { level: 2 });
	const shows = (at: number) => expect(heading).toHaveText([shipped.moments.at(at)!.title]);
	await shows(0);
	for (const [keys, at] of [
		['ArrowRight', 1],
		['Space', 2],
		['PageDown', 3],
		['n', 4],
		['ArrowLeft', 3],
		['PageUp', 2],
		['Backspace', 1],
		['End', -1],
		['ArrowRight', -1],
		['Home', 0],
		['ArrowLeft', 0],
		['1 2 Enter', 11],
	] as const) {
		await press(page, ...keys.split(' '));
		await shows(at);
	}
	await page.goBack();
	await shows(0);
	await page.goForward();
	await page.reload();
	await shows(11);

	const blank = page.locator('.blank');
	await page.keyboard.press('b');
	await expect(blank).toHaveCSS('background-color', 'rgb(0, 0, 0)');
	await page.keyboard.press('w');
	await expect(blank).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await page.keyboard.press('w');
	await expect(blank).toBeHidden();

	await page.keyboard.press('Escape');
	await expect(heading).toHaveText(shipped.moments.map(({ title }) => title));
	await page.keyboard.press('Enter');
	await shows(11);
	await page.getByRole('button', { name: say('present_previous') }).click();
	await shows(10);

	const moment = shipped.moments[10]!;
	await expect(page.getByRole('img', { name: /^Map of the world on/ })).toBeVisible();
	await page.getByText(say('speaker_notes'), { exact: true }).locator('visible=true').click();
	await expect(page.getByText(moment.notes)).toBeVisible();
	for (const id of moment.sources) {
		const { url } = SOURCES[id]!;
		if (url) await expect(page.locator(`#moment-11 a[href="${new URL(url).href}"]`)).toBeVisible();
	}
	const small = await page.locator('#moment-11 .map use').first().getAttribute('href');
	await expect(page.locator(small!)).toHaveAttribute('d', /^m/);
});

test('HTML: without its script all moments are there', async ({ page, browser }) => {
	const dialog = await openDialog(page, HARD_QUERY);
	const path = await saved(dialog, 'export_html_file');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto(pathToFileURL(path).href);
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText(HARD.title);
	await expect(plain.getByRole('heading', { level: 2 })).toHaveText(HARD.moments.map(({ title }) => title));
	await expect(plain.getByRole('button')).toHaveCount(0);
	await context.close();
});

test('PDF: one moment a page, on A4 and on Letter, from the button and from the browser', async ({
	page,
}) => {
	test.slow();
	const dialog = await openDialog(page);
	// What the browser prints with Ctrl+P.
	await expect(async () => {
		const pdf = await page.pdf({ format: 'A4', landscape: true, preferCSSPageSize: true });
		expect(pagesIn(pdf)).toBe(shipped.moments.length);
	}).toPass();
	for (const format of ['A4', 'Letter']) {
		const pdf = await page.pdf({ format, landscape: true, preferCSSPageSize: true });
		expect(pagesIn(pdf), format).toBe(shipped.moments.length);
		const [width = 0, height = 0] = boxOf(pdf);
		expect(width / height).toBeCloseTo(format === 'A4' ? Math.SQRT2 : 11 / 8.5, 2);
	}
	await expect(page.locator('.sheets')).toHaveCount(0);

	await page.evaluate(() => {
		window.print = () => {
			const sheets = [...document.querySelectorAll('body > .sheets > .sheet')];
			document.body.dataset['printed'] = `${document.title}: ${sheets.length}`;
			dispatchEvent(new Event('afterprint'));
		};
	});
	await choice(dialog, 'export_pdf').click();
	await expect(page.locator('body')).toHaveAttribute('data-printed', `${NAME}: ${shipped.moments.length}`);
	await expect(dialog.getByRole('status')).toHaveText(say('export_printed'));
	await expect(page.locator('.sheets')).toHaveCount(0);
	await expect(page).not.toHaveTitle(NAME);

	// As in browsers that never say that they have printed.
	await page.evaluate(() => (window.print = () => undefined));
	await choice(dialog, 'export_pdf').click();
	await expect(page).toHaveTitle(NAME);
	await page.keyboard.press('Shift');
	await expect(page.locator('.sheets')).toHaveCount(0);
	await expect(page).not.toHaveTitle(NAME);
});

test('PDF: the longest words and sources stay on their page, with nothing cut', async ({ page }) => {
	const long = {
		...HARD,
		moments: [{ ...HARD.moments[0], sources: Object.keys(SOURCES).slice(0, 30) }, ...HARD.moments],
	};
	await openDialog(page, queryOf(long));
	await expect(async () => {
		const pdf = await page.pdf({ format: 'Letter', landscape: true, preferCSSPageSize: true });
		expect(pagesIn(pdf)).toBe(long.moments.length);
	}).toPass();
	// A page of Letter less its margins, in CSS pixels.
	await page.setViewportSize({ width: 965, height: 733 });
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const sheets = page.locator('.sheets > .sheet');
	await expect(sheets).toHaveCount(long.moments.length);
	const faults = await sheets.evaluateAll((all) =>
		all.flatMap((sheet) => {
			const map = sheet.querySelector('.map')!.getBoundingClientRect();
			const cut = sheet.scrollHeight - sheet.clientHeight;
			return cut > 1 || map.height < 150 ? [`${sheet.id}: ${cut} px cut, map ${map.height} px`] : [];
		}),
	);
	expect(faults).toEqual([]);
});

test('pictures of the moment on screen: SVG that parses, PNG of twice its size', async ({ page }) => {
	const dialog = await openDialog(page, '#6');
	const svg = readFileSync(await saved(dialog, 'export_svg'), 'utf8');
	const read = await page.evaluate((text) => {
		const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
		return { name: root.localName, words: root.textContent, width: root.getAttribute('width') };
	}, svg);
	expect(read).toMatchObject({ name: 'svg', width: '1200' });
	expect(read.words).toContain(shipped.moments[5]!.title);
	const path = await saved(dialog, 'export_png');
	expect(path).toContain(`${NAME}-moment-06.png`);
	const png = readFileSync(path);
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 1720]);
});

test('the briefing file is one that the page can read again', async ({ page }) => {
	const dialog = await openDialog(page, HARD_QUERY);
	const path = await saved(dialog, 'export_json');
	const file = JSON.parse(readFileSync(path, 'utf8')) as typeof HARD;
	expect(file).toMatchObject({ format: 'hanoi-briefing', version: 1, title: HARD.title });
	expect(file.moments.map(({ title }) => title)).toEqual(HARD.moments.map(({ title }) => title));
});

test.describe('what takes long', () => {
	test('says how far it is, and can be cancelled', async ({ page, context }) => {
		test.slow();
		const dialog = await openDialog(page);
		const browser = await context.newCDPSession(page);
		await browser.send('Emulation.setCPUThrottlingRate', { rate: 8 });
		let downloads = 0;
		page.on('download', () => (downloads += 1));
		await choice(dialog, 'export_pptx').click();
		await expect(dialog.getByRole('progressbar', { name: /Slide \d+ of 18/ })).toBeVisible();
		await dialog.getByRole('button', { name: say('export_cancel') }).click();
		await expect(dialog.getByRole('status')).toHaveText(say('export_cancelled'));
		await expect(dialog.getByRole('progressbar')).toBeHidden();
		await browser.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		// The next file comes, and nothing of the cancelled one.
		await saved(dialog, 'export_json');
		expect(downloads).toBe(1);
	});

	test('can be cancelled while it waits for the map, with Escape too', async ({ page }) => {
		const dialog = await openDialog(page);
		await page.route('**/map/world.svg', () => new Promise(() => undefined));
		await choice(dialog, 'export_html_file').click();
		await expect(dialog.getByRole('progressbar', { name: say('export_loading') })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog.getByRole('status')).toHaveText(say('export_cancelled'));
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
	});
});

test.describe('what fails', () => {
	test.use({ expectedProblems: /404|world\.svg/ });

	test('is named, and the next try may succeed', async ({ page }) => {
		const dialog = await openDialog(page);
		await page.route('**/map/world.svg', (route) => route.fulfill({ status: 404 }));
		await choice(dialog, 'export_svg').click();
		await expect(dialog.getByRole('status')).toHaveText(say('export_failed', { why: say('export_no_map') }));
		await page.unroute('**/map/world.svg');
		await saved(dialog, 'export_svg');
	});
});

test('nothing that makes files is loaded before a file is asked for', async ({ page }) => {
	let weight = 0;
	const dialog = await openDialog(page);
	page.on('response', (response) => {
		if (response.url().endsWith('.js')) weight += Number(response.headers()['content-length'] ?? 0);
	});
	await saved(dialog, 'export_json');
	expect(weight).toBeLessThan(20_000);
	await saved(dialog, 'export_pptx');
	expect(weight).toBeGreaterThan(80_000);
});

/** How many pages a PDF has, by its page tree; for files whose objects are not packed. */
function pagesIn(pdf: Buffer): number {
	const counts = [
		...pdf
			.toString('latin1')
			.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type\s*\/Pages\b/g),
	];
	return Math.max(0, ...counts.map(([, before, after]) => Number(before ?? after)));
}

/** Width and height of the first page of a PDF, in points. */
function boxOf(pdf: Buffer): number[] {
	const [, box = ''] = /\/MediaBox\s*\[([^\]]+)\]/.exec(pdf.toString('latin1')) ?? [];
	return box.trim().split(/\s+/).map(Number).slice(2);
}
