import { phrasesText } from '#lib/messages/list.ts';
import type { Moment } from '#lib/briefing/moment.ts';
import type { BriefingSite } from '#lib/briefing/site.ts';
import { type Colours, colour } from '#lib/pictures/colours.ts';
import { legendInRows, rowsOf } from '#lib/pictures/legend-svg.ts';
import { mapAlone } from '#lib/pictures/map.ts';
import type { MapPath } from '#lib/pictures/paths.ts';
import { coloursOnScreen } from '#lib/pictures/picture-file.ts';
import { draftSvg } from '#lib/pictures/picture.ts';
import { FontMetrics, fromStart, lineAt, XML_LANG } from '#lib/pictures/svg-text.ts';
import { loadPaths, type Sheet, sheetOf, sourcesText } from './sheet.ts';

/**
 * The picture of one moment as the text of an SVG that stands by itself: day, title, text, legend, map, the European Union's standing, as-of day
 * and sources.
 */
export function momentPicture(sheet: Sheet, colours: Colours): string {
	const draft = {
		...sheet.map,
		colours,
		title: phrasesText([sheet.title, sheet.day]),
		words: { ...sheet, headline: sheet.title, facts: sheet.text },
		address: sheet.shortAddress,
		sources: (fits: (text: string) => boolean) => sourcesText(sheet.sources, fits),
	};
	return draftSvg(draft, 'moment');
}

/** What the preview of a moment shows, and the full sentence for those who do not see it. */
export interface PreviewPicture {
	/** An address of the kind `data:`, for an `<img>`. */
	readonly src: string;
	readonly alt: string;
	readonly width: number;
	readonly height: number;
}

/** The proportions of the world map. */
const MAP_PROPORTION = 0.461;
const KEY = { sizePx: 13, lineHeight: 21, ink: 'text' } as const;
/** Room for fonts that are wider than ours, which the reader's own draw it in: in a narrow picture a cut word is all of a line. */
const SLACK = 1.5;

let basePaths: Promise<MapPath[]> | undefined;

/**
 * The map of a moment with its legend, highlighted participants in front; drawn in the browser, in the colours on screen. The base map is fetched once.
 * @param width how wide it is shown, in CSS pixels: so its words have the size of those around it
 * @throws {PictureError} when the base map cannot be had
 */
export async function previewPicture(
	{ record, pictureUrl }: BriefingSite,
	moment: Moment,
	width: number,
): Promise<PreviewPicture> {
	basePaths ??= loadPaths(pictureUrl).catch((error: unknown) => {
		// The next attempt asks anew.
		basePaths = undefined;
		throw error;
	});
	const briefing = { title: '', moments: [moment] };
	const input = { record, briefing, sources: {}, paths: await basePaths, address: '' };
	const { legend, eu, alt, map: draft } = sheetOf(input, moment, 1);
	const colours = coloursOnScreen();
	const metrics = new FontMetrics(SLACK);
	const mapHeight = Math.round(width * MAP_PROPORTION);
	const map = mapAlone({ ...draft, colours }, { width, height: mapHeight });
	const items = [...legend.items, eu];
	const titles = metrics.lines(legend.title, 'bold', KEY.sizePx, width);
	const titleY = mapHeight + 24;
	const keysY = titleY + titles.length * KEY.lineHeight;
	const height = keysY + (rowsOf(items, metrics, KEY, width) - 1) * KEY.lineHeight + 8;
	// The legend first: drawing it tells the fills which patterns are needed.
	const keys = legendInRows(items, { x: 0, y: keysY, widthPx: width }, { metrics, colours, map, ...KEY });
	const bold = { face: 'bold', sizePx: KEY.sizePx, fill: colour(colours, KEY.ink) } as const;
	const title = titles.map((text, at) => lineAt(0, titleY + at * KEY.lineHeight, text, bold)).join('');
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${XML_LANG}>` +
		`${map.fills.defs}${map.svg}${fromStart(width, title + keys)}</svg>`;
	return { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt, width, height };
}
