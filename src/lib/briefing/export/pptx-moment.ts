import type PptxGenJS from 'pptxgenjs';
import { euItem, plainKeys, type KeyItem } from '#lib/pictures/key.ts';
import { mapOptions } from '#lib/explorer/view-picture.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ExportInput } from './export-input.ts';
import { MAP_FRAME, mapAlone } from '#lib/pictures/map-alone.ts';
import type { Moment } from '#lib/briefing/moment.ts';
import { momentWords, type MomentWords } from './moment-words.ts';
import { addTitle, SLIDE_COLOURS, slideColour, textBox, TITLE_BOX } from './pptx-look.ts';
import { heightOf, linesIn, SLIDE, SLIDE_WIDTH } from './pptx-measures.ts';
import type { PptxPictures } from './pptx-pictures.ts';
import { swatchBody, swatchFill, SWATCH_PX } from '#lib/pictures/swatch.ts';
import { siteOf, sourcesLine } from './words-of-files.ts';
import { wovenMap } from '#lib/pictures/woven-map.ts';

const TEXT_PT = 16;
const SMALL_PT = 12;
const LINE = heightOf(1, SMALL_PT);
/** Least width of the column of the legend. */
const LEGEND_WIDTH = 2.75;
const SWATCH = 0.17;

/** The slide of a moment: title, text, map, legend and foot, every word of them in a text box; notes and sources for the speaker. */
export async function addMomentSlide(
	slide: PptxGenJS.Slide,
	pictures: PptxPictures,
	input: ExportInput,
	moment: Moment,
	number: number,
): Promise<void> {
	const { words, scene } = momentWords(input, moment, number);
	const top = addHead(slide, words, input.briefing.title);
	const bottom = addFoot(slide, words, input.address);
	const height = Math.min(
		bottom - top,
		(SLIDE_WIDTH - LEGEND_WIDTH - 0.3) * (MAP_FRAME.height / MAP_FRAME.width),
	);
	const width = height * (MAP_FRAME.width / MAP_FRAME.height);
	const y = top + (bottom - top - height) / 2;
	const draft = {
		...mapOptions(moment.view),
		hasTextures: false,
		paths: input.paths,
		painting: scene.painting,
		colours: SLIDE_COLOURS,
	};
	const map = mapAlone(draft);
	const drawn = wovenMap(map, draft, moment.view.texture);
	await pictures.add(slide, svgOf(drawn, map), {
		x: SLIDE.edge,
		y,
		w: width,
		h: height,
		altText: words.alt,
		objectName: m.export_pptx_map(),
	});
	const x = SLIDE.edge + width + 0.3;
	await addLegend(slide, pictures, words, moment.view.texture, { x, y, w: SLIDE.width - SLIDE.edge - x });
	slide.addNotes(notesOf(words));
}

/** Day, title and text. Gives where they end. */
function addHead(slide: PptxGenJS.Slide, words: MomentWords, briefing: string): number {
	slide.addText(
		[
			{ text: words.day, options: { bold: true, color: slideColour('accent') } },
			{ text: `   ${briefing}`, options: { color: slideColour('text-soft') } },
		],
		textBox('', { x: SLIDE.edge, y: 0.38, w: SLIDE_WIDTH, h: 0.26 }, 13),
	);
	const isShort = linesIn(words.title, 'serif', 30, SLIDE_WIDTH) === 1;
	const sizePt = isShort ? 30 : 25;
	addTitle(slide, words.title, sizePt);
	const textY = TITLE_BOX.y + heightOf(isShort ? 1 : 2, sizePt) + 0.06;
	if (words.text === '') return textY + 0.12;
	const lines = words.text.split('\n');
	const count = lines.reduce((sum, line) => sum + linesIn(line, 'sans', TEXT_PT, SLIDE_WIDTH), 0);
	const h = heightOf(count, TEXT_PT);
	slide.addText(
		lines.map((text, at) => ({ text, options: { softBreakBefore: at > 0 } })),
		{
			...textBox(words.text, { x: SLIDE.edge, y: textY, w: SLIDE_WIDTH, h }, TEXT_PT),
			objectName: m.export_pptx_text(),
		},
	);
	return textY + h + 0.2;
}

/** As-of day and sources, whose the map is, where the briefing is. Gives where they begin. */
function addFoot(slide: PptxGenJS.Slide, words: MomentWords, address: string): number {
	const first = words.beyond === undefined ? words.asOf : `${words.asOf}. ${words.beyond}`;
	const fits = (text: string) => linesIn(`${first}   ${text}`, 'bold', SMALL_PT, SLIDE_WIDTH) <= 2;
	const sources = sourcesLine(words.sources, fits);
	const lines = linesIn(`${first}   ${sources}`, 'bold', SMALL_PT, SLIDE_WIDTH);
	const lastY = SLIDE.height - 0.28 - LINE;
	const y = lastY - lines * LINE - 0.02;
	slide.addShape('line', {
		x: SLIDE.edge,
		y: y - 0.07,
		w: SLIDE_WIDTH,
		h: 0,
		line: { color: slideColour('rule-strong'), width: 0.75 },
	});
	slide.addText(
		[
			{ text: first, options: { bold: true } },
			{ text: `   ${sources}`, options: { color: slideColour('text-soft') } },
		],
		{
			...textBox('', { x: SLIDE.edge, y, w: SLIDE_WIDTH, h: lines * LINE }, SMALL_PT),
			objectName: m.export_pptx_sources(),
		},
	);
	slide.addText(
		m.picture_map_data(),
		textBox('', { x: SLIDE.edge, y: lastY, w: 8.4, h: LINE }, SMALL_PT, 'text-soft'),
	);
	slide.addText(siteOf(address), {
		...textBox('', { x: SLIDE.edge + 8.4, y: lastY, w: SLIDE_WIDTH - 9, h: LINE }, SMALL_PT, 'text-soft'),
		align: 'right',
		fit: 'none',
		wrap: false,
	});
	return y - 0.2;
}

async function addLegend(
	slide: PptxGenJS.Slide,
	pictures: PptxPictures,
	words: MomentWords,
	hasTextures: boolean,
	{ x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
): Promise<void> {
	const titleH = linesIn(words.legendTitle, 'bold', SMALL_PT, w) * LINE;
	slide.addText(words.legendTitle, { ...textBox('', { x, y, w, h: titleH }, SMALL_PT), bold: true });
	let line = y + titleH + 0.09;
	const groups = [words.entries, [euItem(words)], plainKeys()];
	for (const [group, items] of groups.entries()) {
		for (const item of items) {
			const textW = w - SWATCH - 0.1;
			const count = item.count === undefined ? '' : ` ${item.count}`;
			const h = linesIn(item.words + count, 'sans', SMALL_PT, textW) * LINE;
			const ink = slideColour(group === groups.length - 1 || item.faded ? 'text-soft' : 'text');
			await addSwatch(slide, pictures, item, hasTextures, { x, y: line + (LINE - SWATCH) / 2 });
			slide.addText(
				[
					{ text: item.words, options: { color: ink } },
					...(count ? [{ text: count, options: { bold: true, color: ink } }] : []),
				],
				textBox('', { x: x + SWATCH + 0.1, y: line, w: textW, h }, SMALL_PT),
			);
			line += h + 0.06;
		}
		if (items.length > 0) line += 0.07;
	}
}

/** A swatch: a shape where it is of one colour, a picture where it is hatched. */
async function addSwatch(
	slide: PptxGenJS.Slide,
	pictures: PptxPictures,
	{ paint, faded }: KeyItem,
	hasTextures: boolean,
	{ x, y }: { readonly x: number; readonly y: number },
): Promise<void> {
	if (paint === 'dashes') {
		const line = { color: slideColour('undetermined'), width: 1.25, dashType: 'sysDash' as const };
		slide.addShape('line', { x, y: y + SWATCH / 2, w: SWATCH, h: 0, line });
		return;
	}
	const { fill, lines } = swatchFill(paint, SLIDE_COLOURS, hasTextures);
	const transparency = faded ? 65 : 0;
	if (lines === '') {
		slide.addShape('rect', {
			x,
			y,
			w: SWATCH,
			h: SWATCH,
			fill: { color: fill.slice(1), transparency },
			line: { color: slideColour('coast'), width: 0.75 },
		});
		return;
	}
	const size = { width: SWATCH_PX, height: SWATCH_PX };
	await pictures.add(slide, svgOf(swatchBody(paint, SLIDE_COLOURS, { fill, lines }), size), {
		x,
		y,
		w: SWATCH,
		h: SWATCH,
		altText: m.export_pptx_swatch(),
		transparency,
	});
}

function svgOf(body: string, { width, height }: { readonly width: number; readonly height: number }): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`;
}

/** Notes, and each source on a line of its own with publisher, title and address. */
function notesOf({ notes, sources }: MomentWords): string {
	const lines = sources.map(({ publisher, title, url }) =>
		[publisher, title, url].filter((part) => part !== undefined).join(', '),
	);
	const list = lines.length > 0 ? [m.export_pptx_notes_sources(), ...lines] : [];
	return [...(notes ? notes.split(/\n+/) : []), ...list].join('\n');
}
