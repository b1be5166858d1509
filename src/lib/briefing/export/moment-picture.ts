import { colour, type Colours } from '#lib/pictures/colours.ts';
import { euItem, keyInRows, plainKeys, rowsOf } from '#lib/pictures/key.ts';
import { headOf, keyStyle, mapIn, ruleAt, type Draft } from '#lib/pictures/parts.ts';
import { escapeXml, runsAt, textAt, Type } from '#lib/pictures/type.ts';
import { READERS_FONTS } from '#lib/pictures/picture.ts';
import { mapOptions } from '#lib/explorer/view-picture.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ExportInput } from './export-input.ts';
import type { Moment } from '#lib/briefing/moment.ts';
import { momentWords, type MomentWords } from './moment-words.ts';
import { siteOf, sourcesLine } from './words-of-files.ts';

/** The picture of a moment, in pixels of the drawing. */
export const MOMENT_PICTURE = { width: 1200, height: 860 } as const;

const EDGE = 40;
const FOOT_PX = 13;
const FOOT_LINE = 19.5;
const LEGEND = { sizePx: 16, lineHeight: 26, ink: 'text' } as const;
const KEYS = { sizePx: 14, lineHeight: 23, ink: 'text' } as const;

/**
 * The picture of one moment as the text of an SVG that stands by itself, as `pictureSvg` makes it of a view: day, title, text, legend, map,
 * the European Union's standing, as-of day and sources. Its full sentence is its `<desc>`.
 * @param number the place of the moment in the briefing, from 1
 */
export function momentPicture(input: ExportInput, moment: Moment, number: number, colours: Colours): string {
	const { paths } = input;
	const { words, scene } = momentWords(input, moment, number);
	const draft: Draft = {
		...mapOptions(moment.view),
		paths,
		colours,
		address: siteOf(input.address),
		words: { ...words, headline: words.title },
		painting: scene.painting,
		type: new Type(READERS_FONTS),
	};
	const { width, height } = MOMENT_PICTURE;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">` +
		`<title id="title">${escapeXml(`${words.title}, ${words.day}`)}</title><desc id="desc">${escapeXml(words.alt)}</desc>` +
		`${body(draft, words)}</svg>\n`
	);
}

function body(draft: Draft, words: MomentWords): string {
	const { type, colours } = draft;
	const { width, height } = MOMENT_PICTURE;
	const x = EDGE;
	const widthPx = width - 2 * x;
	const ink = colour(colours, 'text');
	const head = headOf(draft, { x, y: 54, widthPx, dayPx: 20, sizesPx: [40, 36, 32, 28] });
	const text = words.text.split('\n').flatMap((line) => (line ? type.lines(line, 'sans', 17, widthPx) : []));
	const textY = head.bottom + 34;
	const ruleY = (text.length > 0 ? textY + (text.length - 1) * 25 : head.bottom) + 20;
	const titleY = ruleY + 28;
	const legendY = titleY + 27;
	const legendRows = rowsOf(words.entries, type, LEGEND.sizePx, widthPx);
	const mapY = (legendRows > 0 ? legendY + (legendRows - 1) * LEGEND.lineHeight : titleY) + 14;
	const foot = footOf(draft, words, widthPx);
	const footY = height - foot.heightPx;
	const keys = [euItem(words), ...plainKeys()];
	const keysY = footY - 20 - (rowsOf(keys, type, KEYS.sizePx, widthPx) - 1) * KEYS.lineHeight;
	const map = mapIn(draft, { x, y: mapY, width: widthPx, height: keysY - 27 - mapY });
	return [
		map.fills.defs,
		`<rect width="${width}" height="${height}" fill="${colour(colours, 'sea')}"/>`,
		map.svg,
		head.svg,
		...text.map((line, at) => textAt(x, textY + at * 25, line, { face: 'sans', sizePx: 17, fill: ink })),
		ruleAt(x, ruleY, widthPx, colour(colours, 'rule')),
		textAt(x, titleY, words.legendTitle, { face: 'bold', sizePx: 16, fill: ink }),
		keyInRows(words.entries, { x, y: legendY, widthPx }, keyStyle(draft, map, LEGEND)),
		keyInRows(keys, { x, y: keysY, widthPx }, keyStyle(draft, map, KEYS)),
		foot.at(footY),
	].join('');
}

/** As-of day and the name of the site, sources in at most two lines, whose the map is. */
function footOf(draft: Draft, words: MomentWords, widthPx: number) {
	const { type, colours } = draft;
	const fill = colour(colours, 'text-soft');
	const ink = colour(colours, 'text');
	const style = { face: 'sans', sizePx: FOOT_PX, fill } as const;
	const atEnd = { ...style, anchor: 'end' } as const;
	const fits = (text: string) => type.lines(text, 'sans', FOOT_PX, widthPx).length <= 2;
	const sources = type.lines(sourcesLine(words.sources, fits), 'sans', FOOT_PX, widthPx);
	const line = (at: number) => FOOT_PX * 1.75 + at * FOOT_LINE;
	const last = sources.length + 1;
	return {
		heightPx: line(last) + 20,
		at: (y: number) =>
			[
				ruleAt(EDGE, y, widthPx, colour(colours, 'rule-strong')),
				runsAt(EDGE, y + line(0), FOOT_PX * 0.8, [
					[words.asOf, { ...style, face: 'bold', fill: ink }],
					...(words.beyond === undefined ? [] : ([[words.beyond, style]] as const)),
				]),
				textAt(EDGE + widthPx, y + line(0), m.site_title(), { ...atEnd, face: 'bold', fill: ink }),
				...sources.map((text, at) => textAt(EDGE, y + line(1 + at), text, style)),
				textAt(EDGE, y + line(last), m.picture_map_data(), style),
				draft.address ? textAt(EDGE + widthPx, y + line(last), draft.address, atEnd) : '',
			].join(''),
	};
}
