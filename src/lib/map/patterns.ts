import { HATCHES } from './paint.ts';

/** How the lines of a texture run; `dots` are dots. */
type Weave = 'rising' | 'falling' | 'level' | 'upright' | 'crossed' | 'dots';

/** The side of a tile, in CSS pixels. */
const TILE = 6;
const LINES: Record<Weave, string> = {
	rising: 'M-1 7L7-1M-1 1L1-1M5 7L7 5',
	falling: 'M-1-1L7 7M5-1L7 1M-1 5L1 7',
	level: 'M0 3H6',
	upright: 'M3 0V6',
	crossed: 'M-1 7L7-1M-1 1L1-1M5 7L7 5M-1-1L7 7M5-1L7 1M-1 5L1 7',
	dots: 'M3 3h0',
};

/** The texture of each class that has one. What is bound differs from what is signed by more than its darkness. */
const TEXTURES: Record<string, Weave> = {
	signatory: 'falling',
	contracting: 'upright',
	yes: 'level',
	no: 'upright',
	abstained: 'dots',
	both: 'crossed',
	'this-only': 'falling',
	'budapest-only': 'level',
};

/** A pattern: a weave of one colour, `ink`, on another, `ground`; both are names of custom properties of `look.css`. */
function pattern(id: string, ground: string, ink: string, weave: Weave, strokeWidth: number): string {
	return (
		`<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse" patternTransform="scale(5)">` +
		`<rect width="${TILE}" height="${TILE}" fill="var(--${ground})"/>` +
		`<path d="${LINES[weave]}" fill="none" stroke="var(--${ink})" stroke-width="${strokeWidth}" stroke-linecap="round"/></pattern>`
	);
}

/** The colour of a class: some classes share one. */
function colour(key: string): string {
	return key === 'neither' ? 'none' : key;
}

/**
 * All the patterns that `map.css` names, as text. They are drawn in CSS pixels and scaled to the units of the map by `scalePatterns`, so
 * that a hatch keeps its size on screen at any width and zoom.
 */
export function patternsText(): string {
	return [
		pattern('no-entry', 'sea', 'no-entry', 'rising', 1.1),
		pattern('party', 'party', 'sea', 'crossed', 0.7),
		...HATCHES.map(([certain, possible]) =>
			pattern(`${certain}+${possible}`, colour(certain), colour(possible), 'rising', 2.4),
		),
		...Object.entries(TEXTURES).map(([key, weave]) =>
			weave === 'dots'
				? pattern(`texture-${key}`, key, 'texture-ink', weave, 1.8)
				: pattern(`texture-${key}`, key, 'sea', weave, 0.8),
		),
	].join('');
}
