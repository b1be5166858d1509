import { fileNameOf } from '#lib/briefing/briefing-file.ts';
import type { Moment, SourceLink } from '#lib/briefing/moment.ts';
import { m } from '#lib/messages/index.ts';
import { CSS_COLOURS } from '#lib/pictures/colours.ts';
import { swatchDrawing, swatchLines } from '#lib/pictures/fills.ts';
import { CELL_LINE, fortySvg } from '#lib/pictures/forty-svg.ts';
import { MAP_FRAME, mapAlone } from '#lib/pictures/map.ts';
import type { MapPath } from '#lib/pictures/paths.ts';
import { escapeXml, fromStart } from '#lib/pictures/svg-text.ts';
import type { LegendItem } from '#lib/ui/legend.ts';
import { titleLanguage } from '#lib/ui/source-title.ts';
import { type ExportInput, type ExportSubject, loadInput, type Sheet, sheetOf } from './sheet.ts';
import style from './sheets.css?raw';

/**
 * The moments of a briefing as sections of a page, in real text around the maps. The shapes of the map are in the text once, and each map
 * uses them. Textures are always drawn; whether they show is for the style sheet to say (`sheets.css`).
 */
export class SheetWriter {
	readonly #input: ExportInput;
	readonly #hasNotes: boolean;
	readonly #shapeIds: ReadonlyMap<MapPath, string>;

	/** @param hasNotes whether the speaker's notes are for the reader */
	constructor(input: ExportInput, hasNotes: boolean) {
		this.#input = input;
		this.#hasNotes = hasNotes;
		this.#shapeIds = new Map(input.paths.map((path, at) => [path, `shape-${at}`]));
	}

	/** The section of a moment. @param number its place, from 1 */
	section(moment: Moment, number: number): string {
		const sheet = sheetOf(this.#input, moment, number);
		const draft = { ...sheet.map, hasTextures: true, colours: CSS_COLOURS };
		const shared = { shapeIds: this.#shapeIds, prefix: `m${number}-` };
		const { svg } = mapAlone(draft, MAP_FRAME, { hasLines: true, shared });
		const heading = `moment-${number}-title`;
		const isTextured = moment.view.texture ? ' textured' : '';
		return (
			`<section class="sheet${isTextured}" id="moment-${number}" aria-labelledby="${heading}">` +
			`<header><p class="day"><b>${escapeXml(sheet.day)}</b> <span dir="auto">${escapeXml(sheet.briefing)}</span></p>` +
			`<h2 id="${heading}" dir="auto" tabindex="-1">${escapeXml(sheet.title)}</h2>` +
			(sheet.text && `<p class="text" dir="auto">${escapeXml(sheet.text)}</p>`) +
			`</header><div class="picture"><svg class="map" viewBox="0 0 ${MAP_FRAME.width} ${MAP_FRAME.height}" role="img" aria-label="${escapeXml(sheet.alt)}">` +
			`${svg}</svg></div>` +
			`<div class="legend"><h3>${escapeXml(sheet.legend.title)}</h3>${legendText([...sheet.legend.items, sheet.eu], 'entries')}${legendText(sheet.keys, 'plain')}${fortyText(sheet)}</div>` +
			(this.#hasNotes ? notesText(sheet) : '') +
			footText(sheet) +
			'</section>'
		);
	}

	/** The shapes that the sections use. */
	get shared(): string {
		const shapes = [...this.#shapeIds].map(([{ d }, id]) => `<path id="${id}" d="${d}"/>`).join('');
		return `<svg class="shared" aria-hidden="true" width="0" height="0"><defs>${shapes}</defs></svg>`;
	}
}

/** The forty, in words and cells. */
function fortyText({ forty }: Sheet): string {
	if (!forty) return '';
	const { width, height } = CELL_LINE;
	const cells = fromStart(width, fortySvg(forty.cells, { x: 0, y: 0 }, CELL_LINE, CSS_COLOURS));
	return `<p class="forty"><b>${escapeXml(forty.text)}</b> <svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${cells}</svg></p>`;
}

function legendText(items: readonly LegendItem[], kind: string): string {
	const lines = items.map(
		({ paint, label, count, faded }) =>
			`<li${faded ? ' class="faded"' : ''}>${swatchText(paint)} <span>${escapeXml(label)}` +
			`${count === undefined ? '' : ` <b>${count}</b>`}</span></li>`,
	);
	return `<ul class="${kind}">${lines.join('')}</ul>`;
}

function swatchText(paint: string): string {
	const plain = swatchLines(paint, CSS_COLOURS, false);
	const textured = swatchLines(paint, CSS_COLOURS, true);
	const lines = plain + (textured === plain ? '' : `<g class="texture">${textured}</g>`);
	return `<svg class="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${swatchDrawing(paint, CSS_COLOURS, lines)}</svg>`;
}

function notesText({ notes }: Sheet): string {
	if (notes.length === 0) return '';
	const paragraphs = notes.map((text) => `<p dir="auto">${escapeXml(text)}</p>`).join('');
	return `<details><summary>${escapeXml(m.speaker_notes())}</summary>${paragraphs}</details>`;
}

function footText(sheet: Sheet): string {
	const { asOf, beyond, address, shortAddress, number, of } = sheet;
	const items = sheet.sources.map((source) => `<li>${sourceText(source)}</li>`).join('');
	const sources = items
		? `<ul class="sources" aria-label="${escapeXml(m.briefing_sources())}">${items}</ul>`
		: `<p>${escapeXml(m.picture_sources())}</p>`;
	return (
		`<footer><p class="as-of"><b>${escapeXml(asOf)}</b>${beyond === undefined ? '' : ` <span>${escapeXml(beyond)}</span>`}</p>` +
		`${sources}<p class="last"><span>${escapeXml(m.picture_map_data())}</span> <span class="address" dir="ltr"><a href="${escapeXml(address)}">${escapeXml(shortAddress)}</a></span>` +
		` <span class="number">${number} / ${of}</span></p></footer>`
	);
}

function sourceText({ publisher, title, language, url }: SourceLink): string {
	const lang = titleLanguage(language);
	const named =
		lang === undefined ? escapeXml(title ?? '') : `<span lang="${lang}">${escapeXml(title ?? '')}</span>`;
	const more =
		title === undefined ? '' : `<span class="more">${m.label_value({ label: '', value: named })}</span>`;
	const words = escapeXml(publisher) + more;
	if (url === undefined) return words;
	// The address is read where a link cannot be followed: on paper.
	return `<a href="${escapeXml(url)}" rel="noreferrer">${words}</a> <span class="url" dir="ltr">${escapeXml(url)}</span>`;
}

/** The briefing for paper, as HTML: a `<section class="sheet">` for each moment, with textures and without notes. */
export function sheetsText(input: ExportInput): string {
	const writer = new SheetWriter(input, false);
	const sections = input.briefing.moments.map((moment, at) => writer.section(moment, at + 1));
	return writer.shared + sections.join('');
}

/**
 * Lets the reader print the briefing in whichever way the browser offers: the sheets stand in for the page while it prints, and the title
 * of the document becomes the name of the PDF. Until the map and the sources are there, the page prints as it is.
 * @returns what ends it
 */
export function keepSheetsReady(subject: ExportSubject): () => void {
	let input: ExportInput | undefined;
	const ending = new AbortController();
	const { signal } = ending;
	// What cannot be fetched now is fetched, and complained of, when somebody presses the button.
	loadInput(subject).then(
		(ready) => (input = ready),
		() => undefined,
	);
	const put = () => {
		if (input && !takeOut) putSheets(input);
	};
	addEventListener('beforeprint', put, { signal });
	return () => {
		takeOut?.();
		ending.abort();
	};
}

/**
 * Opens the browser's own dialog to print the briefing, which also saves it as PDF.
 * @throws {PictureError} when the map cannot be had, {FeedError} when the sources cannot
 */
export async function printSheets(subject: ExportSubject, signal?: AbortSignal): Promise<void> {
	const input = await loadInput(subject, signal);
	signal?.throwIfAborted();
	putSheets(input);
	print();
}

/** Takes the sheets that are in the page out of it. */
let takeOut: (() => void) | undefined;

/** Puts sheets into the page, in place of others, until they have been printed. */
function putSheets(input: ExportInput): void {
	takeOut?.();
	const sheets = document.createElement('div');
	sheets.className = 'sheets';
	sheets.innerHTML = `<style>${style}</style>${sheetsText(input)}`;
	document.body.append(sheets);
	// Firefox prints a copy, and only what has been laid out has the shapes that it uses in it.
	void sheets.offsetHeight;
	const { title } = document;
	document.title = fileNameOf(input.record);
	const ending = new AbortController();
	takeOut = () => {
		ending.abort();
		sheets.remove();
		document.title = title;
		takeOut = undefined;
	};
	// Some browsers on phones never fire `afterprint`: there the first touch or key that reaches the page again ends it.
	for (const type of ['afterprint', 'pointerdown', 'keydown'])
		addEventListener(type, takeOut, { capture: true, signal: ending.signal });
}
