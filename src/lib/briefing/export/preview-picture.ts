import { colour, coloursOf } from '#lib/pictures/colours.ts';
import { euItem, keyInRows, rowsOf } from '#lib/pictures/key.ts';
import { keyStyle, mapIn } from '#lib/pictures/parts.ts';
import type { MapPath } from '#lib/pictures/paths.ts';
import { textAt, Type } from '#lib/pictures/type.ts';
import { pictureWords } from '#lib/explorer/picture-words.ts';
import { mapOptions } from '#lib/explorer/view-picture.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import look from '#lib/ui/look.css?raw';
import { loadPaths } from './export-input.ts';
import { dayOfMoment, type Moment } from '#lib/briefing/moment.ts';
import { momentScene } from '#lib/briefing/moment-scene.ts';

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
const KEY_PX = 13;
const KEY_LINE = 21;
/** Room for fonts that are wider than ours, which the reader's own draw it in: in a narrow picture a cut word is all of a line. */
const SLACK = 1.5;

let basePaths: Promise<MapPath[]> | undefined;

/**
 * The map of a moment with its legend, highlighted participants in front; drawn in the browser. The base map is fetched once.
 * @param pictureUrl where the finished picture of the base map is served
 * @param width how wide it is shown, in CSS pixels: so its words have the size of those around it
 * @throws {PictureError} when it cannot be had
 */
export async function previewPicture(
	record: TreatyRecord,
	moment: Moment,
	pictureUrl: string,
	theme: 'light' | 'dark',
	width: number,
): Promise<PreviewPicture> {
	basePaths ??= loadPaths(pictureUrl);
	let paths: MapPath[];
	try {
		paths = await basePaths;
	} catch (error) {
		// The next attempt asks anew.
		basePaths = undefined;
		throw error;
	}
	const { view } = moment;
	const scene = momentScene(record, moment);
	const words = pictureWords(record, view, dayOfMoment(record, moment), scene);
	const colours = coloursOf(look, theme);
	const type = new Type(SLACK);
	const mapHeight = Math.round(width * MAP_PROPORTION);
	const box = { x: 0.5, y: 0.5, width: width - 1, height: mapHeight - 1 };
	const map = mapIn({ ...mapOptions(view), paths, painting: scene.painting, colours }, box);
	const items = [...words.entries, euItem(words)];
	const titles = type.lines(words.legendTitle, 'bold', KEY_PX, width);
	const titleY = mapHeight + 24;
	const keysY = titleY + titles.length * KEY_LINE;
	const height = keysY + (rowsOf(items, type, KEY_PX, width) - 1) * KEY_LINE + 8;
	const ink = 'text' as const;
	const style = keyStyle({ type, colours }, map, { sizePx: KEY_PX, lineHeight: KEY_LINE, ink });
	// The keys first: drawing them tells the fills which patterns are needed.
	const keys = keyInRows(items, { x: 0, y: keysY, widthPx: width }, style);
	const title = titles
		.map((text, at) =>
			textAt(0, titleY + at * KEY_LINE, text, { face: 'bold', sizePx: KEY_PX, fill: colour(colours, ink) }),
		)
		.join('');
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
		`${map.fills.defs}${map.svg}${title}${keys}</svg>`;
	return { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: words.alt, width, height };
}
