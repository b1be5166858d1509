import type { GridPoint } from './grid.ts';

/** Left, top, width and height in viewBox units. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** The box around points; of none it is not finite. */
export function boxAround(points: readonly GridPoint[]): Box {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}
