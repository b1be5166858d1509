import { m } from '#lib/paraglide/messages.js';
import type { Box } from '#lib/map/frame.ts';
import type { Painted } from '#lib/map/paint.ts';
import { colour, type Colours } from './colours.ts';
import { Fills } from './fills.ts';
import type { KeyStyle } from './key.ts';
import { mapSvg, placingIn } from './map.ts';
import type { MapPath } from './paths.ts';
import { round, runsAt, textAt, type Type } from './type.ts';

/** One line of a picture's legend. */
export interface PictureEntry {
	/** How its swatch is painted. */
	readonly paint: string;
	readonly words: string;
	/** How many participants it stands for; not given where it stands for one that is marked. */
	readonly count: number | undefined;
	/** Whether a filter of the legend lets it step back. */
	readonly faded: boolean;
}

/** All that a picture says in words. */
export interface PictureWords {
	readonly day: string;
	/** The sentence that the picture says. */
	readonly headline: string;
	/** The figures under it, or where the selected participant stands. */
	readonly facts: string;
	readonly legendTitle: string;
	readonly entries: readonly PictureEntry[];
	/** The standing of the European Union, which has no shape on the map. */
	readonly eu: { readonly words: string; readonly paint: string };
	readonly asOf: string;
	/** Where the day lies after the last one covered: that it does. */
	readonly beyond: string | undefined;
	/** The picture in full sentences, for those who do not see it. */
	readonly alt: string;
}

/** Which part of the map a picture shows, and how. */
export interface MapOptions {
	/** What fills the frame; `undefined` for the whole world. */
	readonly region: Box | undefined;
	/** `iso3` of the participant with a line around it. */
	readonly selected: string | undefined;
	readonly hasTextures: boolean;
}

/** What the map of a picture is drawn from. */
export interface MapDraft extends MapOptions {
	/** The base map. */
	readonly paths: readonly MapPath[];
	readonly colours: Colours;
	/** By `iso3`. */
	readonly painting: ReadonlyMap<string, Painted>;
}

/** A picture before it is laid out: what it says and shows, whatever that is about. */
export interface Draft extends MapDraft {
	readonly words: PictureWords;
	readonly type: Type;
	/** Where the picture comes from, as its foot says it: the address of the site without its scheme, if it is known. */
	readonly address: string | undefined;
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
export function mapIn(draft: MapDraft, box: Box): DrawnMap {
	const { colours } = draft;
	const placing = placingIn(box, draft.region);
	const fills = new Fills(colours, draft.hasTextures, 1 / placing.scale);
	return { svg: mapSvg(draft, placing, box, colours, fills), fills, scale: placing.scale };
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
