import { HATCHES } from './paint.ts';

/** How the lines of a pattern run; `dots` are dots. */
export type Weave = 'rising' | 'level' | 'upright' | 'grid' | 'dots';

/** A hatch or texture: lines of one colour on a ground of another. Colours are names of custom properties of `look.css`. */
export interface Pattern {
	readonly ground: string;
	readonly ink: string;
	readonly weave: Weave;
	/** Width of its lines, in CSS pixels. */
	readonly width: number;
}

/** The side of a tile, in CSS pixels. */
export const TILE = 6;
const TILE_LINES: Record<Weave, string> = {
	rising: 'M-1 7L7-1M-1 1L1-1M5 7L7 5',
	level: 'M0 3H6',
	upright: 'M3 0V6',
	grid: 'M0 3H6M3 0V6',
	dots: 'M3 3h0',
};

/** The texture of each class that has one. Slanted lines are kept for what is uncertain. */
const TEXTURES: Record<string, Weave> = {
	signatory: 'level',
	contracting: 'upright',
	yes: 'level',
	no: 'upright',
	both: 'upright',
	'this-only': 'level',
	'budapest-only': 'dots',
};

/** The colour of a class: some classes share one. */
function colour(key: string): string {
	return key === 'neither' ? 'none' : key;
}

/** Every pattern by its id: a paint, or `texture-` and a class. `map.css` names them. */
export const PATTERNS: ReadonlyMap<string, Pattern> = new Map<string, Pattern>([
	['party', { ground: 'party', ink: 'sea', weave: 'grid', width: 0.7 }],
	// Always: its colour is near that of "no vote recorded".
	['abstained', { ground: 'abstained', ink: 'texture-ink', weave: 'dots', width: 1.8 }],
	...HATCHES.map(([certain, possible]): [string, Pattern] => [
		`${certain}+${possible}`,
		{ ground: colour(certain), ink: colour(possible), weave: 'rising', width: 2.4 },
	]),
	...Object.entries(TEXTURES).map(([key, weave]): [string, Pattern] => [
		`texture-${key}`,
		weave === 'dots'
			? { ground: key, ink: 'texture-ink', weave, width: 1.8 }
			: { ground: key, ink: 'sea', weave, width: 0.8 },
	]),
]);

/** The id of the pattern that a paint has; `undefined` for a plain colour. */
export function patternId(paint: string, hasTextures: boolean): string | undefined {
	const texture = `texture-${paint}`;
	if (hasTextures && PATTERNS.has(texture)) return texture;
	return PATTERNS.has(paint) ? paint : undefined;
}

/**
 * A pattern as an element of SVG, drawn in CSS pixels.
 * @param scale how many units of the space that is filled a CSS pixel takes
 * @param colourOf gives the value of a colour by its name
 */
export function patternElement(
	id: string,
	{ ground, ink, weave, width }: Pattern,
	scale: number | string,
	colourOf = (name: string) => `var(--${name})`,
): string {
	return (
		`<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})">` +
		`<rect width="${TILE}" height="${TILE}" fill="${colourOf(ground)}"/>` +
		`<path d="${TILE_LINES[weave]}" fill="none" stroke="${colourOf(ink)}" stroke-width="${width}" stroke-linecap="round"/></pattern>`
	);
}

/**
 * The patterns of a map on a page, as text. `scalePatterns` scales them to the units of the map, so that a hatch keeps its size on screen at
 * any width and zoom.
 * @param scale units of the map in a CSS pixel
 * @param isNeeded which patterns are wanted, by their ids; all if not given
 */
export function patternsText(
	scale: number | string = 5,
	isNeeded: (id: string) => boolean = () => true,
): string {
	return [...PATTERNS]
		.filter(([id]) => isNeeded(id))
		.map(([id, pattern]) => patternElement(id, pattern, scale))
		.join('');
}
