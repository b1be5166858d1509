import { m } from '#lib/paraglide/messages.js';
import type { Day } from '#lib/domain/day.ts';
import { type Box, REGION_BOXES } from '#lib/map/frame.ts';
import type { Painted } from '#lib/map/paint.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { View } from '#lib/address/view.ts';
import { colour, type Colours } from './picture-colours.ts';
import { Fills } from './picture-fills.ts';
import type { KeyStyle } from './picture-key.ts';
import { mapSvg, placingIn } from './picture-map.ts';
import type { MapPath } from './picture-paths.ts';
import { round, runsAt, textAt, type Type } from './picture-type.ts';
import type { PictureWords } from './picture-words.ts';

/** What a picture is made from. */
export interface PictureInput {
	readonly record: TreatyRecord;
	readonly view: View;
	readonly day: Day;
	/** The base map. */
	readonly paths: readonly MapPath[];
	readonly colours: Colours;
	/** Where the picture comes from, as its foot says it: the address of the site without its scheme, if it is known. */
	readonly address: string | undefined;
}

/** What the map of a picture is drawn from. */
export interface MapDraft extends Pick<PictureInput, 'paths' | 'colours'> {
	readonly painting: ReadonlyMap<string, Painted>;
	readonly view: Pick<View, 'region' | 'state' | 'texture'>;
}

/** A picture before it is laid out: what it says and shows, whatever that is about. */
export interface Draft extends MapDraft, Pick<PictureInput, 'address'> {
	readonly words: PictureWords;
	readonly type: Type;
}

/** A picture laid out: its patterns, and what is drawn with them. */
export interface Drawn {
	readonly defs: string;
	readonly body: string;
}

/** A map in its place, with what the keys beside it need to be painted alike. */
export interface DrawnMap {
	readonly svg: string;
	readonly fills: Fills;
	readonly scale: number;
}

/** Where the head of a picture stands, and how large it may be. */
interface HeadPlace {
	readonly x: number;
	/** The base line of the day. */
	readonly y: number;
	readonly widthPx: number;
	readonly dayPx: number;
	/** Sizes of the sentence, the largest first: the first in which it takes two lines is taken, else the last. */
	readonly sizesPx: readonly number[];
}

/** The day, what the map is about, and the sentence. `bottom` is the last base line. */
export function headOf({ words, type, colours }: Draft, place: HeadPlace): { svg: string; bottom: number } {
	const { x, y, widthPx, dayPx, sizesPx } = place;
	const fits = (size: number) => type.lines(words.headline, 'serif', size, widthPx).length <= 2;
	const size = sizesPx.find(fits) ?? sizesPx.at(-1) ?? dayPx;
	const lines = type.balanced(words.headline, 'serif', size, widthPx);
	const first = y + dayPx * 0.45 + size;
	return {
		svg: [
			runsAt(x, y, dayPx * 0.8, [
				[words.day, { face: 'bold', sizePx: dayPx, fill: colour(colours, 'accent') }],
				[
					m.page_heading(),
					{ face: 'sans', sizePx: Math.round(dayPx * 0.75), fill: colour(colours, 'text-soft') },
				],
			]),
			...lines.map((text, at) =>
				textAt(x, first + at * size * 1.15, text, {
					face: 'serif',
					sizePx: size,
					fill: colour(colours, 'text'),
				}),
			),
		].join(''),
		bottom: first + (lines.length - 1) * size * 1.15,
	};
}

/** The map of a picture, in a box of it. */
export function mapIn({ view, paths, painting, colours }: MapDraft, box: Box): DrawnMap {
	const region = REGION_BOXES[view.region];
	const placing = placingIn(box, region);
	const fills = new Fills(colours, view.texture, 1 / placing.scale);
	const map = { paths, painting, region, selected: view.state };
	return { svg: mapSvg(map, placing, box, colours, fills), fills, scale: placing.scale };
}

/** How the keys beside a map are drawn. */
export function keyStyle(
	{ type, colours }: Pick<Draft, 'type' | 'colours'>,
	{ fills, scale }: DrawnMap,
	size: { readonly sizePx: number; readonly lineHeight: number; readonly ink: 'text' | 'text-soft' },
): KeyStyle {
	return { type, colours, fills, scale, ...size };
}

/** The foot: as-of day and sources at its start, the name of the site at its end, under a line at `y`. */
export function footOf(
	draft: Draft,
	place: { readonly x: number; readonly y: number; readonly widthPx: number; readonly sizePx: number },
	notes: readonly string[],
): string {
	const { words, colours, address } = draft;
	const { x, y, widthPx, sizePx } = place;
	const soft = colour(colours, 'text-soft');
	const line = (at: number) => y + sizePx * (1.75 + at * 1.5);
	const [first = '', ...others] = notes;
	const style = { face: 'sans', sizePx, fill: soft } as const;
	const atEnd = { ...style, anchor: 'end' } as const;
	return [
		ruleAt(x, y, widthPx, colour(colours, 'rule-strong')),
		runsAt(x, line(0), sizePx * 0.8, [
			[words.asOf, { face: 'bold', sizePx, fill: colour(colours, 'text') }],
			[first, style],
		]),
		...others.map((text, at) => textAt(x, line(at + 1), text, style)),
		textAt(x + widthPx, line(0), m.site_title(), { ...atEnd, face: 'bold', fill: colour(colours, 'text') }),
		address && others.length > 0 ? textAt(x + widthPx, line(1), address, atEnd) : '',
	].join('');
}

/** A thin line across. */
export function ruleAt(x: number, y: number, widthPx: number, stroke: string): string {
	return `<path d="M${round(x)} ${round(Math.round(y) + 0.5)}h${round(widthPx)}" fill="none" stroke="${stroke}" stroke-width="1"/>`;
}
