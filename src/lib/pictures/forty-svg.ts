import { colour, type Colours } from './colours.ts';
import { round, startX } from './svg-text.ts';

/** How far it is to the forty: a cell for each instrument that is needed, and the same in words. */
export interface FortyWords {
	readonly cells: readonly ('counted' | 'reported' | 'empty')[];
	readonly text: string;
}

/** Cells in px of their drawing, and the room that all forty take. */
interface CellGrid {
	readonly cellPx: number;
	readonly gapPx: number;
	readonly columns: number;
	readonly width: number;
	readonly height: number;
}

/** The cells in one line beside or under a legend. */
export const CELL_LINE: CellGrid = { cellPx: 9, gapPx: 2, columns: 40, width: 438, height: 9 };
/** The cells in four rows under a legend. */
export const CELL_ROWS: CellGrid = { cellPx: 22, gapPx: 5, columns: 10, width: 265, height: 103 };

/** The cells of the forty from the top corner on where reading starts, in a `fromStart`; one that is only reported has a dashed outline. */
export function fortySvg(
	cells: FortyWords['cells'],
	{ x, y }: { readonly x: number; readonly y: number },
	{ cellPx, gapPx, columns }: CellGrid,
	colours: Colours,
): string {
	const square = (at: number, insetPx: number, attributes: string) => {
		const left = x + (at % columns) * (cellPx + gapPx) + insetPx;
		const top = y + Math.floor(at / columns) * (cellPx + gapPx) + insetPx;
		const side = round(cellPx - 2 * insetPx);
		return `<rect x="${round(startX(left, cellPx - 2 * insetPx))}" y="${round(top)}" width="${side}" height="${side}" ${attributes}/>`;
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
