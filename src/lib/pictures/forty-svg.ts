import { colour, type Colours } from './colours.ts';
import { round } from './svg-text.ts';

/** How far it is to the forty: a cell for each instrument that is needed, and the same in words. */
export interface FortyWords {
	readonly cells: readonly ('counted' | 'reported' | 'empty')[];
	readonly text: string;
}

/** The cells of the forty from the top left corner on; one that is only reported has a dashed outline. */
export function fortySvg(
	cells: FortyWords['cells'],
	{ x, y, cellPx, gapPx, columns }: Record<'x' | 'y' | 'cellPx' | 'gapPx' | 'columns', number>,
	colours: Colours,
): string {
	const square = (at: number, insetPx: number, attributes: string) => {
		const left = x + (at % columns) * (cellPx + gapPx) + insetPx;
		const top = y + Math.floor(at / columns) * (cellPx + gapPx) + insetPx;
		const side = round(cellPx - 2 * insetPx);
		return `<rect x="${round(left)}" y="${round(top)}" width="${side}" height="${side}" ${attributes}/>`;
	};
	const ink = colour(colours, 'contracting');
	const outlines = {
		counted: `fill="${ink}" stroke="${ink}"`,
		reported: `fill="none" stroke="${ink}" stroke-dasharray="2 1.5"`,
		empty: `fill="none" stroke="${colour(colours, 'rule-strong')}"`,
	};
	return cells
		.map((cell, at) => {
			const core = cell === 'reported' ? square(at, cellPx * 0.25, `fill="${ink}"`) : '';
			return square(at, 0.5, outlines[cell]) + core;
		})
		.join('');
}
