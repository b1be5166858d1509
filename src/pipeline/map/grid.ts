/** A position on the drawing grid: integer viewBox units, x to the right, y down. */
export type GridPoint = readonly [x: number, y: number];

/** A line of grid points. A ring is one that does not repeat its first point at its end. */
export type GridLine = readonly GridPoint[];

/** Outer ring first, then its holes. */
export type GridPolygon = readonly GridLine[];

/** The width at which simplification is judged, in px. */
export const DESIGN_WIDTH_PX = 1200;
export const DESIGN_HEIGHT_PX = 553;
export const PADDING_PX = 8;

/** Grid units in one px of the design width: coordinates can be integers and still be a quarter of a px. */
export const UNITS_PER_PX = 4;

export const VIEW_WIDTH = DESIGN_WIDTH_PX * UNITS_PER_PX;
export const VIEW_HEIGHT = DESIGN_HEIGHT_PX * UNITS_PER_PX;
export const VIEW_BOX = `0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`;

/** Grid units in one px when the map is 960 px wide: the scale of the areas and nudges in `small_states.csv`. */
export const UNITS_PER_PX_AT_960 = VIEW_WIDTH / 960;

/** The nearest grid point to a position in px of the design width. */
export function toGrid([xPx, yPx]: readonly [number, number]): GridPoint {
	return [Math.round(xPx * UNITS_PER_PX), Math.round(yPx * UNITS_PER_PX)];
}

/** Twice the signed area of a ring (the shoelace sum): exact for integers, and zero for a ring that has collapsed. */
export function doubleArea(ring: readonly (readonly [number, number])[]): number {
	let sum = 0;
	let previous = ring.at(-1);
	for (const point of ring) {
		if (previous) sum += previous[0] * point[1] - point[0] * previous[1];
		previous = point;
	}
	return sum;
}

/** The area of a polygon without its holes, in the square of the unit of its points. */
export function polygonArea(polygon: readonly (readonly (readonly [number, number])[])[]): number {
	return polygon.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(doubleArea(ring)), 0) / 2;
}
