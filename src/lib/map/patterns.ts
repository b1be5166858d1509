import { HATCHES } from './paint.ts';

/** How the lines of a texture run; `dots` are dots. */
type Weave = 'rising' | 'falling' | 'level' | 'upright' | 'crossed' | 'dots';

/** A pattern of one colour over another, in CSS pixels. */
export interface Pattern {
	readonly id: string;
	/** Names of custom properties of `look.css`. */
	readonly ground: string;
	readonly ink: string;
	/** Path of one tile of `tile` × `tile` pixels, to be stroked. */
	readonly d: string;
	readonly tile: number;
	readonly strokeWidth: number;
}

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

function pattern(id: string, ground: string, ink: string, weave: Weave, strokeWidth: number): Pattern {
	return { id, ground, ink, d: LINES[weave], tile: TILE, strokeWidth };
}

/** The colour of a class: some classes share one. */
function colour(key: string): string {
	return key === 'neither' ? 'none' : key;
}

/** All the patterns that `map.css` names. */
export const PATTERNS: readonly Pattern[] = [
	pattern('no-entry', 'sea', 'no-entry', 'rising', 1.1),
	pattern('party', 'party', 'sea', 'crossed', 0.7),
	...HATCHES.map(([certain, possible]) =>
		pattern(`${certain}+${possible}`, colour(certain), colour(possible), 'rising', 2.4),
	),
	...Object.entries(TEXTURES).map(([key, weave]) =>
		pattern(
			`texture-${key}`,
			key,
			weave === 'dots' ? 'texture-ink' : 'sea',
			weave,
			weave === 'dots' ? 1.8 : 0.8,
		),
	),
];
