import type PptxGenJS from 'pptxgenjs';
import { m } from '#lib/messages/index.ts';
import { phrasesText, sentencesText } from '#lib/messages/list.ts';
import { groundOf, SWATCH_PX, swatchDrawing, swatchLines } from '#lib/pictures/fills.ts';
import { CELL_ROWS, fortySvg } from '#lib/pictures/forty-svg.ts';
import { MAP_FRAME, mapAlone } from '#lib/pictures/map.ts';
import { fromStart, IS_RTL } from '#lib/pictures/svg-text.ts';
import type { LegendItem } from '#lib/ui/legend.ts';
import {
	addTitle,
	heightOf,
	linesIn,
	type PptxPictures,
	runsIn,
	SLIDE,
	SLIDE_COLOURS,
	SLIDE_WIDTH,
	slideColour,
	slideX,
	textBox,
	TITLE_BOX,
	widthOf,
} from './pptx-slide.ts';
import { type Sheet, sourcesText } from './sheet.ts';

const TEXT_PT = 16;
const SMALL_PT = 12;
const LINE = heightOf(1, SMALL_PT);
/** Least width of the column of the legend. */
const LEGEND_WIDTH = 2.75;
const SWATCH = 0.17;
/** The least height of the cells of the forty. */
const LEAST_CELLS = 0.5;
/** What the number of the slide takes of the last line. */
const NUMBER_WIDTH = 0.7;

/** The slide of a moment: title, text, map, legend and foot, every word of them in a text box; notes and sources for the speaker. */
export async function addMomentSlide(
	slide: PptxGenJS.Slide,
	pictures: PptxPictures,
	sheet: Sheet,
): Promise<void> {
	const top = addHead(slide, sheet);
	const bottom = addFoot(slide, sheet);
	const height = Math.min(
		bottom - top,
		(SLIDE_WIDTH - LEGEND_WIDTH - 0.3) * (MAP_FRAME.height / MAP_FRAME.width),
	);
	const width = height * (MAP_FRAME.width / MAP_FRAME.height);
	const y = top + (bottom - top - height) / 2;
	const { svg } = mapAlone({ ...sheet.map, colours: SLIDE_COLOURS }, MAP_FRAME, { hasLines: true });
	await pictures.add(
		slide,
		{ body: svg, ...MAP_FRAME },
		{
			x: slideX(SLIDE.edge, width),
			y,
			w: width,
			h: height,
			altText: sheet.alt,
			objectName: m.export_pptx_map(),
		},
	);
	const x = SLIDE.edge + width + 0.3;
	await addLegend(slide, pictures, sheet, { x, y, w: SLIDE.width - SLIDE.edge - x, top, bottom });
	slide.addNotes(notesOf(sheet));
}

/** Day, title and text. Gives where they end. */
function addHead(slide: PptxGenJS.Slide, { day, briefing, title, text }: Sheet): number {
	slide.addText(
		runsIn('', [
			{ text: day, options: { bold: true, color: slideColour('accent') } },
			{ text: `   ${briefing}`, options: { color: slideColour('text-soft') } },
		]),
		textBox('', { x: SLIDE.edge, y: 0.38, w: SLIDE_WIDTH, h: 0.26 }, 13),
	);
	const isShort = linesIn(title, 'serif', 30, SLIDE_WIDTH) === 1;
	const sizePt = isShort ? 30 : 25;
	addTitle(slide, title, sizePt);
	const textY = TITLE_BOX.y + heightOf(isShort ? 1 : 2, sizePt) + 0.06;
	if (text === '') return textY + 0.12;
	const lines = text.split('\n');
	const count = lines.reduce((sum, line) => sum + linesIn(line, 'sans', TEXT_PT, SLIDE_WIDTH), 0);
	const h = heightOf(count, TEXT_PT);
	slide.addText(
		runsIn(
			text,
			lines.map((line, at) => ({ text: line, options: { softBreakBefore: at > 0 } })),
		),
		{
			...textBox(text, { x: SLIDE.edge, y: textY, w: SLIDE_WIDTH, h }, TEXT_PT),
			objectName: m.briefing_words(),
		},
	);
	return textY + h + 0.2;
}

/** As-of day and sources, whose the map is, where the briefing is. Gives where they begin. */
function addFoot(slide: PptxGenJS.Slide, sheet: Sheet): number {
	const first =
		sheet.beyond === undefined
			? sheet.asOf
			: sentencesText([m.sentence_of({ clause: sheet.asOf }), sheet.beyond]);
	const fits = (text: string) => linesIn(`${first}   ${text}`, 'bold', SMALL_PT, SLIDE_WIDTH) <= 2;
	const sources = sourcesText(sheet.sources, fits);
	const lines = linesIn(`${first}   ${sources}`, 'bold', SMALL_PT, SLIDE_WIDTH);
	const lastY = SLIDE.height - 0.28 - LINE;
	const addressW = widthOf(sheet.shortAddress, 'sans', SMALL_PT);
	const addressX = SLIDE.width - SLIDE.edge - NUMBER_WIDTH - addressW;
	const mapData = m.picture_map_data();
	const mapDataW = addressX - SLIDE.edge - 0.2;
	const mapDataH = linesIn(mapData, 'sans', SMALL_PT, mapDataW) * LINE;
	const mapDataY = lastY + LINE - mapDataH;
	const y = mapDataY - lines * LINE - 0.02;
	slide.addShape('line', {
		x: SLIDE.edge,
		y: y - 0.07,
		w: SLIDE_WIDTH,
		h: 0,
		line: { color: slideColour('rule-strong'), width: 0.75 },
	});
	slide.addText(
		runsIn('', [
			{ text: first, options: { bold: true } },
			{ text: `   ${sources}`, options: { color: slideColour('text-soft') } },
		]),
		{
			...textBox('', { x: SLIDE.edge, y, w: SLIDE_WIDTH, h: lines * LINE }, SMALL_PT),
			objectName: m.export_pptx_sources(),
		},
	);
	slide.addText(mapData, {
		...textBox('', { x: SLIDE.edge, y: mapDataY, w: mapDataW, h: mapDataH }, SMALL_PT, 'text-soft'),
		// Beside the address, also where the text takes fewer lines than there is room for.
		valign: 'bottom',
	});
	slide.addText(sheet.shortAddress, {
		...textBox('', { x: addressX, y: lastY, w: addressW, h: LINE }, SMALL_PT, 'text-soft'),
		rtlMode: false,
		align: IS_RTL ? 'left' : 'right',
		fit: 'none',
		wrap: false,
	});
	return y - 0.2;
}

interface LegendBox {
	readonly x: number;
	/** Where it begins beside the map; further up where it is too high for that. */
	readonly y: number;
	readonly w: number;
	/** What it may take of the slide at most. */
	readonly top: number;
	readonly bottom: number;
}

/** The legend, and the cells of the forty below it, in the room that is left. */
async function addLegend(
	slide: PptxGenJS.Slide,
	pictures: PptxPictures,
	{ legend, eu, keys, map, forty }: Sheet,
	{ x, y, w, top, bottom }: LegendBox,
): Promise<void> {
	const titleH = linesIn(legend.title, 'bold', SMALL_PT, w) * LINE;
	const textW = w - SWATCH - 0.1;
	const groups = [
		{ items: legend.items, ink: 'text' },
		{ items: [eu], ink: 'text' },
		{ items: keys, ink: 'text-soft' },
	].map(({ items, ink }) =>
		items.map((item, at) => {
			const count = item.count === undefined ? '' : ` ${item.count}`;
			const h = linesIn(item.label + count, 'sans', SMALL_PT, textW) * LINE;
			const after = at === items.length - 1 ? 0.13 : 0.06;
			return { item, count, h, after, color: slideColour(item.faded ? 'text-soft' : ink) };
		}),
	);
	const rows = groups.flat();
	const fortyH = forty ? linesIn(forty.text, 'bold', SMALL_PT, w) * LINE : 0;
	const words = rows.reduce((sum, { h, after }) => sum + h + after, titleH + 0.09 + fortyH);
	const cellsRatio = CELL_ROWS.width / CELL_ROWS.height;
	const cellsRoom = Math.max(LEAST_CELLS, bottom - top - words - 0.08);
	const cellsH = forty ? Math.min(LEGEND_WIDTH / cellsRatio, cellsRoom) : 0;
	const start = Math.max(top, Math.min(y, bottom - words - 0.08 - cellsH));
	slide.addText(legend.title, { ...textBox('', { x, y: start, w, h: titleH }, SMALL_PT), bold: true });
	let line = start + titleH + 0.09;
	for (const { item, count, h, after, color } of rows) {
		await addSwatch(slide, pictures, item, map.hasTextures, { x, y: line + (LINE - SWATCH) / 2 });
		slide.addText(
			runsIn('', [
				{ text: item.label, options: { color } },
				...(count ? [{ text: count, options: { bold: true, color } }] : []),
			]),
			textBox('', { x: x + SWATCH + 0.1, y: line, w: textW, h }, SMALL_PT),
		);
		line += h + after;
	}
	if (!forty) return;
	slide.addText(forty.text, { ...textBox('', { x, y: line, w, h: fortyH }, SMALL_PT), bold: true });
	const body = fromStart(CELL_ROWS.width, fortySvg(forty.cells, { x: 0, y: 0 }, CELL_ROWS, SLIDE_COLOURS));
	const cellsW = cellsH * cellsRatio;
	const place = { x: slideX(x, cellsW), y: line + fortyH + 0.08, w: cellsW, h: cellsH };
	await pictures.add(slide, { body, ...CELL_ROWS }, { ...place, altText: forty.text });
}

/** A swatch: a shape where it is of one colour, a picture where it is hatched. */
async function addSwatch(
	slide: PptxGenJS.Slide,
	pictures: PptxPictures,
	{ paint, faded }: LegendItem,
	hasTextures: boolean,
	at: { readonly x: number; readonly y: number },
): Promise<void> {
	const { x, y } = { x: slideX(at.x, SWATCH), y: at.y };
	if (paint === 'dashes') {
		const line = { color: slideColour('undetermined'), width: 1.25, dashType: 'sysDash' as const };
		slide.addShape('line', { x, y: y + SWATCH / 2, w: SWATCH, h: 0, line });
		return;
	}
	const lines = swatchLines(paint, SLIDE_COLOURS, hasTextures);
	const place = { x, y, w: SWATCH, h: SWATCH };
	const transparency = faded ? 65 : 0;
	if (lines === '') {
		slide.addShape('rect', {
			...place,
			fill: { color: groundOf(paint, SLIDE_COLOURS).slice(1), transparency },
			line: { color: slideColour('coast'), width: 0.75 },
		});
		return;
	}
	const body = swatchDrawing(paint, SLIDE_COLOURS, lines);
	const drawing = { body, width: SWATCH_PX, height: SWATCH_PX };
	await pictures.add(slide, drawing, { ...place, altText: m.export_pptx_swatch(), transparency });
}

/** Notes, and each source on a line of its own with publisher, title and address. */
function notesOf({ notes, sources }: Sheet): string {
	const lines = sources.map(({ publisher, title, url }) => phrasesText([publisher, title, url]));
	return [...notes, ...(lines.length > 0 ? [m.export_pptx_notes_sources(), ...lines] : [])].join('\n');
}
