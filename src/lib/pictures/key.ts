import { m } from '#lib/paraglide/messages.js';
import { colour, type Colours } from './colours.ts';
import type { Fills } from './fills.ts';
import { round, runsAt, textAt, type Type } from './type.ts';
import type { PictureWords } from './parts.ts';

/** A line of a key: a swatch, its words and its figure. */
export interface KeyItem {
	/** `dashes` is a line; any other is a paint. */
	readonly paint: string;
	readonly words: string;
	readonly count?: number | undefined;
	readonly faded?: boolean;
}

/** What a key is drawn with. */
export interface KeyStyle {
	readonly type: Type;
	readonly fills: Fills;
	readonly colours: Colours;
	/** Pixels of the picture for one unit of the map, in which patterns are drawn. */
	readonly scale: number;
	readonly sizePx: number;
	readonly lineHeight: number;
	/** Name of the colour of the words. */
	readonly ink: string;
}

/** The keys to what on the map is no standing. */
export function plainKeys(): KeyItem[] {
	return [
		{ paint: 'territory', words: m.legend_territory() },
		{ paint: 'no-entry', words: m.legend_no_entry() },
		{ paint: 'dashes', words: m.legend_dashed() },
	];
}

/** The standing of the European Union, as an item of a key. */
export function euItem({ eu }: PictureWords): KeyItem {
	return { paint: eu.paint, words: eu.words };
}

/** Where a key stands. */
interface KeyPlace {
	readonly x: number;
	/** The base line of its first row. */
	readonly y: number;
	readonly widthPx: number;
}

/** How many rows items take that stand one after the other. */
export function rowsOf(items: readonly KeyItem[], type: Type, sizePx: number, widthPx: number): number {
	return (placed(items, type, sizePx, widthPx).at(-1)?.row ?? -1) + 1;
}

/** Items one after the other, in as many rows as they need. */
export function keyInRows(items: readonly KeyItem[], { x, y, widthPx }: KeyPlace, style: KeyStyle): string {
	const { type, sizePx, lineHeight } = style;
	return placed(items, type, sizePx, widthPx)
		.map(({ item, at, row }) => {
			const line = y + row * lineHeight;
			return swatch(item, x + at, line, style) + label(item, x + at + indentOf(sizePx), line, style);
		})
		.join('');
}

function placed(items: readonly KeyItem[], type: Type, sizePx: number, widthPx: number) {
	let at = 0;
	let row = 0;
	return items.map((item) => {
		const figure =
			item.count === undefined ? 0 : sizePx * 0.45 + type.width(String(item.count), 'bold', sizePx);
		const width = indentOf(sizePx) + type.width(item.words, 'sans', sizePx) + figure;
		if (at > 0 && at + width > widthPx) {
			at = 0;
			row += 1;
		}
		const here = { item, at, row };
		at += width + sizePx * 1.7;
		return here;
	});
}

/** Items one under the other, the figures at the end of the column; long words take several lines. `bottom` is the next base line. */
export function keyInColumn(
	items: readonly KeyItem[],
	{ x, y, widthPx }: KeyPlace,
	style: KeyStyle,
): { svg: string; bottom: number } {
	const { type, sizePx, lineHeight, colours, ink } = style;
	const indent = indentOf(sizePx);
	const parts: string[] = [];
	let line = y;
	for (const item of items) {
		parts.push(swatch(item, x, line, style));
		const room =
			widthPx - indent - (item.count === undefined ? 0 : type.width(`0${item.count}`, 'bold', sizePx));
		const fill = colour(colours, item.faded ? 'text-soft' : ink);
		if (item.count !== undefined) {
			parts.push(
				textAt(x + widthPx, line, String(item.count), {
					face: item.faded ? 'sans' : 'bold',
					sizePx,
					fill,
					anchor: 'end',
				}),
			);
		}
		const lines = type.lines(item.words, 'sans', sizePx, room);
		lines.forEach((text, at) => {
			parts.push(textAt(x + indent, line + at * sizePx * 1.25, text, { face: 'sans', sizePx, fill }));
		});
		line += lineHeight + (lines.length - 1) * sizePx * 1.25;
	}
	return { svg: parts.join(''), bottom: line };
}

function label(item: KeyItem, x: number, y: number, { sizePx, colours, ink }: KeyStyle): string {
	const fill = colour(colours, item.faded ? 'text-soft' : ink);
	const words = [item.words, { face: 'sans', sizePx, fill }] as const;
	if (item.count === undefined) return textAt(x, y, ...words);
	const figure = [String(item.count), { face: item.faded ? 'sans' : 'bold', sizePx, fill }] as const;
	return runsAt(x, y, sizePx * 0.45, [words, figure]);
}

/** How far the words stand from the start of their swatch. */
function indentOf(sizePx: number): number {
	return swatchSize(sizePx) + Math.round(sizePx * 0.55);
}

function swatchSize(sizePx: number): number {
	return Math.round(sizePx * 1.05);
}

function swatch(item: KeyItem, x: number, y: number, { sizePx, colours, fills, scale }: KeyStyle): string {
	const size = swatchSize(sizePx);
	const middle = y - sizePx * 0.34;
	if (item.paint === 'dashes') {
		return (
			`<path d="M${round(x)} ${round(middle)}h${size}" fill="none" stroke="${colour(colours, 'undetermined')}" ` +
			'stroke-width="1.5" stroke-dasharray="3.5 2.4"/>'
		);
	}
	const top = Math.round(middle - size / 2) + 0.5;
	const side = round(size / scale);
	// In units of the map, for the patterns to be as fine as they are there.
	return (
		`<g transform="translate(${round(Math.round(x) + 0.5)} ${top}) scale(${scale.toFixed(5)})"${item.faded ? ' opacity="0.35"' : ''}>` +
		`<rect width="${side}" height="${side}" fill="${fills.of(item.paint)}" stroke="${colour(colours, 'coast')}" stroke-width="${round(1 / scale)}"/></g>`
	);
}
