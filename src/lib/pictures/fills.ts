import { patternElement, patternId, PATTERNS, TILE, type Pattern } from '#lib/map/patterns.ts';
import { colour, type Colours } from './colours.ts';
import { round } from './svg-text.ts';

/** Paints whose colour has another name than they have. */
const SHARED: Record<string, string> = { 'no-vote': 'sea', neither: 'none' };

/** The colour of a paint without its pattern. */
export function groundOf(paint: string, colours: Colours): string {
	return colour(colours, PATTERNS.get(paint)?.ground ?? SHARED[paint] ?? paint);
}

/** The fills of one picture, as attributes write them. `defs` has the patterns that were asked for, with their colours written out. */
export class Fills {
	readonly #colours: Colours;
	readonly #hasTextures: boolean;
	readonly #unitsPerPx: number;
	readonly #used = new Map<string, Pattern>();

	/** @param unitsPerPx how many units of the space that is filled a pixel of a pattern takes */
	constructor(colours: Colours, hasTextures: boolean, unitsPerPx: number) {
		this.#colours = colours;
		this.#hasTextures = hasTextures;
		this.#unitsPerPx = unitsPerPx;
	}

	/** The value of `fill` or `stroke` for a paint. */
	of(paint: string): string {
		const id = patternId(paint, this.#hasTextures);
		const pattern = id === undefined ? undefined : PATTERNS.get(id);
		if (id === undefined || !pattern) return groundOf(paint, this.#colours);
		// A plus may not stand in an id of XML, and drawing programs hold to that.
		const name = `paint-${id.replace('+', '-or-')}`;
		this.#used.set(name, pattern);
		return `url(#${name})`;
	}

	/** The patterns that were asked for so far. */
	get defs(): string {
		const scale = this.#unitsPerPx.toFixed(4);
		const patterns = [...this.#used].map(([name, pattern]) =>
			patternElement(name, pattern, scale, (key) => colour(this.#colours, key)),
		);
		return `<defs>${patterns.join('')}</defs>`;
	}
}

/**
 * The lines of a pattern over a whole space, as one path. For programs that draw patterns badly: Office paints them black or not at all, and
 * browsers put them into a PDF as a coarse picture, once for each shape.
 * @param unitsPerPx how many units of the space a pixel of the pattern takes
 */
export function hatchLines(
	{ ink, weave, width }: Pattern,
	space: { readonly width: number; readonly height: number },
	unitsPerPx: number,
	colours: Colours,
): string {
	const side = TILE * unitsPerPx;
	const at = (n: number) => String(Math.round(n * 10) / 10);
	const far = at(space.height);
	const lines: string[] = [];
	if (weave === 'rising') {
		for (let x = side; x < space.width + space.height; x += side) lines.push(`M${at(x)} 0l-${far} ${far}`);
	}
	if (weave === 'dots' || weave === 'level' || weave === 'grid') {
		for (let y = side / 2; y < space.height; y += side)
			lines.push(`M${at(side / 2)} ${at(y)}H${at(space.width)}`);
	}
	if (weave === 'upright' || weave === 'grid') {
		for (let x = side / 2; x < space.width; x += side) lines.push(`M${at(x)} 0V${far}`);
	}
	// A dash of no length with round ends is a dot.
	const dots = weave === 'dots' ? ` stroke-dasharray="0 ${at(side)}"` : '';
	return (
		`<path fill="none" stroke="${colour(colours, ink)}" stroke-width="${at(width * unitsPerPx)}" ` +
		`stroke-linecap="round"${dots} d="${lines.join('')}"/>`
	);
}

/** The side of a swatch, in pixels of its drawing. */
export const SWATCH_PX = 16;

/** The lines over the colour of a swatch, as SVG; an empty string where it is of one colour. */
export function swatchLines(paint: string, colours: Colours, hasTextures: boolean): string {
	const pattern = PATTERNS.get(patternId(paint, hasTextures) ?? '');
	return pattern ? hatchLines(pattern, { width: SWATCH_PX, height: SWATCH_PX }, 1, colours) : '';
}

/** The drawing of a swatch without a pattern, to be put into an `<svg>` of its size, whose edges cut its lines off. */
export function swatchDrawing(paint: string, colours: Colours, lines: string): string {
	if (paint === 'dashes') return dashedLine(0, SWATCH_PX / 2, SWATCH_PX, colours);
	const square = `x=".5" y=".5" width="${SWATCH_PX - 1}" height="${SWATCH_PX - 1}"`;
	const edge = `<rect ${square} fill="none" stroke="${colour(colours, 'coast')}"/>`;
	return `<rect ${square} fill="${groundOf(paint, colours)}"/>${lines}${edge}`;
}

/** The sample of a border that is not settled. */
export function dashedLine(x: number, y: number, widthPx: number, colours: Colours): string {
	return (
		`<path d="M${round(x)} ${round(y)}h${widthPx}" fill="none" stroke="${colour(colours, 'undetermined')}" ` +
		'stroke-width="1.5" stroke-dasharray="3.5 2.4"/>'
	);
}
