import { colour, type Colours } from './colours.ts';
import { Fills } from './fills.ts';
import { weavesIn, woven } from './weave.ts';

/** The side of a swatch, in pixels of its drawing. */
export const SWATCH_PX = 16;

/** What a swatch of a paint shows: its colour, and its lines if it is hatched or textured. */
export interface SwatchFill {
	readonly fill: string;
	/** Lines to draw over the colour, as SVG; empty where there are none. */
	readonly lines: string;
}

/** How a swatch of a paint is filled, without a pattern. */
export function swatchFill(paint: string, colours: Colours, hasTextures: boolean): SwatchFill {
	const fills = new Fills(colours, hasTextures, 1);
	const fill = fills.of(paint);
	const weave = weavesIn(fills.defs).get(/^url\(#(.*)\)$/.exec(fill)?.[1] ?? '');
	if (!weave) return { fill, lines: '' };
	return { fill: weave.ground, lines: woven(weave, SWATCH_PX, SWATCH_PX, 1) };
}

/** The drawing of a swatch, to be put into an `<svg>` of its size, whose edges cut the lines off. */
export function swatchBody(paint: string, colours: Colours, { fill, lines }: SwatchFill): string {
	const stroke = (name: string) => `stroke="${colour(colours, name)}"`;
	if (paint === 'dashes')
		return `<path d="M0 8h16" ${stroke('undetermined')} stroke-width="1.5" stroke-dasharray="3.5 2.4"/>`;
	const square = `x=".5" y=".5" width="${SWATCH_PX - 1}" height="${SWATCH_PX - 1}"`;
	return `<rect ${square} fill="${fill}"/>${lines}<rect ${square} fill="none" ${stroke('coast')}/>`;
}
