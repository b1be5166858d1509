import { MAP_HEIGHT, MAP_WIDTH } from './frame.ts';
import { dotOf, type MapPlace, type Places, placesAt } from './places.ts';

/** A participant that is to be named on the map. */
export interface Named {
	readonly iso3: string;
	readonly name: string;
}

/** Where the text of a label stands, in CSS pixels from the point that it names. */
export interface LabelOffset {
	readonly dx: number;
	/** To the middle of the line of text. */
	readonly dy: number;
	readonly anchor: 'start' | 'middle' | 'end';
}

/** A size of the map in which labels must not collide. */
export interface LabelView {
	/** The point of a place in CSS pixels from the top left corner of what is visible. */
	readonly at: (place: MapPlace) => readonly [number, number];
	readonly width: number;
	readonly height: number;
	/** Type size, in CSS pixels. */
	readonly sizePx: number;
	/** What lies over the map, where no label can stand. */
	readonly covered?: readonly Rect[];
}

/** What a label is wanted for. */
export interface LabelWish extends Named {
	/** Tried before all other offsets. */
	readonly preferred?: LabelOffset | undefined;
	/** Whether a box, in CSS pixels, is where the name can stand: all on its own land, without a leader line, unless `isNear`. */
	readonly fits?: ((box: Rect) => boolean) | undefined;
	/** It stands near its point or not at all. */
	readonly isNear?: boolean;
}

/** A box in CSS pixels. */
export interface Rect {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** As many states as are named on the map of the world: beyond that, names are a crowd. */
export const MOST_NAMED = 8;
/** Type sizes of labels: on maps from 480 px on, and on smaller ones. */
const SIZES_PX = { large: 12, small: 11 } as const;
/** Widths of the map for which the labels of the page are placed, all at once: they stand in the server's HTML. */
const WIDTHS_PX = [328, 390, 480, 600, 768, 1024, 1312, 1600];
const DISTANCES_PX = [13, 19, 26, 34, 44, 56, 70, 86];
/** Of these, the near ones. */
const NEAR = 3;
const ANGLES = 16;
/** What covering the point of another state costs, as a way in CSS pixels. */
const COVERED_PX = 7;
/** Longer names are broken at their spaces into lines of about as many characters. */
const LINE_LENGTH = 16;
/** How far lines of a name are apart, in type sizes. */
export const LINE_EM = 1.2;
/** On land: nearer than what takes a leader line. */
const ON_LAND = [
	[0, 0],
	[0, 5],
	[0, -5],
	[6, 0],
	[-6, 0],
	[0, 9],
	[0, -9],
	[6, 6],
	[-6, 6],
	[6, -6],
	[-6, -6],
].map(([dx = 0, dy = 0]): LabelOffset => ({ dx, dy, anchor: 'middle' }));

/** The type size of labels on a map of a width. */
export function labelSize(widthPx: number): number {
	return widthPx < 480 ? SIZES_PX.small : SIZES_PX.large;
}

/** How wide a name is at most, in CSS pixels: the fonts of readers differ. */
export function estimateWidth(name: string, sizePx: number): number {
	let em = 0;
	for (const char of name) em += char > '\u2e80' ? 1 : 0.62;
	return em * sizePx;
}

/** A name in lines. */
export function linesOf(name: string): string[] {
	const lines: string[] = [];
	for (const word of name.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < LINE_LENGTH)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/**
 * Places labels so that none covers another, another's point or leader line, or leaves what is visible, in any of the views. Earlier wishes go
 * first; where there is no room for one, it has no label. A participant can be wished for twice: on its land, and else beside it.
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	views: readonly LabelView[],
	measure = estimateWidth,
	places: Places = placesAt(1),
): Map<string, LabelOffset> {
	const placed = new Map<string, LabelOffset>();
	const points = wishes.filter(({ fits, isNear }) => !fits && !isNear).map(({ iso3 }) => iso3);
	const taken = views.map(({ covered = [] }) => ({
		boxes: [...covered],
		lines: [] as (readonly number[])[],
	}));
	for (const wish of wishes) {
		const place = places.of.get(wish.iso3);
		if (!place || placed.has(wish.iso3)) continue;
		let best: LabelOffset | undefined;
		let least = Infinity;
		for (const offset of candidates(wish)) {
			const cost = views.reduce((sum, view, at) => {
				const { boxes, lines } = taken[at] ?? { boxes: [], lines: [] };
				if (sum >= least) return Infinity;
				const [x, y] = view.at(place);
				const box = boxOf(wish.name, offset, x, y, view.sizePx, measure);
				const line = leaderOf(wish.name, offset, x, y);
				const covered = places.all.filter((other) => other !== place && holds(box, view, other, 2)).length;
				const total = sum + Math.hypot(offset.dx, offset.dy) + COVERED_PX * covered;
				const isFree =
					total < least &&
					box.left >= 0 &&
					box.top >= 0 &&
					box.right <= view.width &&
					box.bottom <= view.height &&
					!boxes.some((other) => meet(box, other) || crosses(line, other)) &&
					!lines.some((other) => crosses(other, box)) &&
					!points.some((iso3) => holds(box, view, places.of.get(iso3), 6)) &&
					(wish.fits?.(box) ?? true);
				return isFree ? total : Infinity;
			}, 0);
			if (cost >= least) continue;
			least = cost;
			best = offset;
			if (offset === wish.preferred) break;
		}
		if (!best) continue;
		placed.set(wish.iso3, best);
		for (const [at, view] of views.entries()) {
			const [x, y] = view.at(place);
			taken[at]?.boxes.push(boxOf(wish.name, best, x, y, view.sizePx, measure));
			taken[at]?.lines.push(leaderOf(wish.name, best, x, y));
		}
	}
	return placed;
}

/** The map of the world at a width, as a view for labels. */
export function worldView(widthPx: number): LabelView {
	const scale = widthPx / MAP_WIDTH;
	return {
		at: (place) => pointOf(place, 1 / scale).map((n) => n * scale) as [number, number],
		width: widthPx,
		height: MAP_HEIGHT * scale,
		sizePx: labelSize(widthPx),
	};
}

/** Places the labels of the world once for every width, so that they can stand in the server's HTML. */
export function placeOnWorld(named: readonly Named[]): Map<string, LabelOffset> {
	return placeLabels(named, WIDTHS_PX.map(worldView));
}

/** The point of a place at a scale, in units of the map: its dot, if it has one. */
export function pointOf(place: MapPlace, unitsPerPx: number): [number, number] {
	const { x, y } = dotOf(place, unitsPerPx) ?? place;
	return [x, y];
}

/** Where a leader line begins and ends, from the point; `undefined` where the text is too near for one. */
export function leader(
	{ dx, dy, anchor }: LabelOffset,
	lines: number,
): readonly [number, number, number, number] | undefined {
	const length = Math.hypot(dx, dy);
	if (length < 10) return undefined;
	// From the edge of a dot to the edge of the text.
	const to = anchor === 'middle' ? dy - Math.sign(dy) * 7 * lines : dy;
	const start = 5 / length;
	return [dx * start, dy * start, dx - (anchor === 'start' ? 2 : anchor === 'end' ? -2 : 0), to];
}

function leaderOf(name: string, offset: LabelOffset, x: number, y: number): readonly number[] {
	const [x1, y1, x2, y2] = leader(offset, linesOf(name).length) ?? [0, 0, 0, 0];
	return [x + x1, y + y1, x + x2, y + y2];
}

function candidates({ preferred, fits, isNear }: LabelWish): LabelOffset[] {
	if (fits && !isNear) return ON_LAND;
	const around = DISTANCES_PX.slice(0, isNear ? NEAR : undefined).flatMap((distance) =>
		Array.from({ length: ANGLES }, (_, at): LabelOffset => {
			const angle = (at / ANGLES) * 2 * Math.PI;
			const [across, down] = [Math.cos(angle), Math.sin(angle)];
			const anchor = across > 0.3 ? 'start' : across < -0.3 ? 'end' : 'middle';
			return { dx: Math.round(across * distance), dy: Math.round(down * distance), anchor };
		}),
	);
	return preferred ? [preferred, ...around] : around;
}

function boxOf(
	name: string,
	{ dx, dy, anchor }: LabelOffset,
	x: number,
	y: number,
	sizePx: number,
	measure: typeof estimateWidth,
): Rect {
	const lines = linesOf(name);
	const width = Math.max(...lines.map((line) => measure(line, sizePx)));
	const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
	const half = ((lines.length * LINE_EM + 0.25) * sizePx) / 2;
	return { left: left - 2, top: y + dy - half, right: left + width + 2, bottom: y + dy + half };
}

function meet(a: Rect, b: Rect): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function holds(box: Rect, view: LabelView, place: MapPlace | undefined, roomPx: number): boolean {
	if (!place) return false;
	const [x, y] = view.at(place);
	return x > box.left - roomPx && x < box.right + roomPx && y > box.top - roomPx && y < box.bottom + roomPx;
}

/** Whether a line passes through a box: it is looked at in steps. */
function crosses([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], box: Rect): boolean {
	return [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].some((t) => {
		const [x, y] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
		return x > box.left && x < box.right && y > box.top && y < box.bottom;
	});
}

/** A label as SVG around its point: leader line and name, in CSS pixels. */
export function labelSvg(name: string, offset: LabelOffset): string {
	const line = leader(offset, linesOf(name).length)?.map((n) => Math.round(n * 10) / 10);
	const path = line ? `<path d="M${line[0]} ${line[1]}L${line[2]} ${line[3]}"/>` : '';
	return `${path}<text text-anchor="${offset.anchor}">${textLines(name, offset)}</text>`;
}

/** As in `svg-text.ts`, whose other scripts no name has, and would be in the first view. */
const ARABIC = /\p{Script=Arabic}/u;

/**
 * The lines of a name as `<tspan>` elements, placed in the type size of the text around them. An Arabic line is marked with direction
 * characters (RLE and PDF of Unicode): `direction` would also turn `text-anchor` round.
 */
export function textLines(name: string, { dx, dy }: LabelOffset): string {
	const lines = linesOf(name);
	return lines
		.map((line, at) => {
			const down = (0.35 + (at - (lines.length - 1) / 2) * LINE_EM).toFixed(2);
			const escaped = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
			const directed = ARABIC.test(line) ? `\u202b${escaped}\u202c` : escaped;
			return `<tspan x="${dx}" y="${dy}" dy="${down}em">${directed}</tspan>`;
		})
		.join('');
}
