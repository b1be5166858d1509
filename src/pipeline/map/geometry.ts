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

/** The nearest grid point to a position in px of the design width. @param units how far grid points are apart, in viewBox units */
export function toGrid([xPx, yPx]: readonly [number, number], units = 1): GridPoint {
	const nearest = (px: number): number => Math.round((px * UNITS_PER_PX) / units) * units;
	return [nearest(xPx), nearest(yPx)];
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

/** Whether two grid points are the same. */
export function samePoint(a: GridPoint, b: GridPoint): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

/** Left, top, width and height in viewBox units. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** The box around points; of none it is not finite. */
export function boxAround(points: readonly GridPoint[]): Box {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

/** Whether a point lies in a ring by the even-odd rule; a point on the edge may fall on either side. */
export function insideRing(
	[x, y]: readonly [number, number],
	ring: readonly (readonly [number, number])[],
): boolean {
	let inside = false;
	let previous = ring.at(-1);
	for (const point of ring) {
		if (previous && point[1] > y !== previous[1] > y) {
			const crossing = point[0] + ((y - point[1]) * (previous[0] - point[0])) / (previous[1] - point[1]);
			if (x < crossing) inside = !inside;
		}
		previous = point;
	}
	return inside;
}

/** Whether a point lies in a polygon and in none of its holes. */
export function insidePolygon(point: readonly [number, number], polygon: GridPolygon): boolean {
	return polygon.every((ring, i) => insideRing(point, ring) === (i === 0));
}

const CELLS = 24;
const ROUNDS = 3;

/**
 * A point well inside a polygon, where a label or a pointer can sit: the cell centre farthest from every edge, searched
 * on a grid that is refined around its best cell (the pole of inaccessibility, to about a viewBox unit).
 */
export function labelPoint(polygon: GridPolygon): GridPoint {
	let [left, top, width, height] = boxAround(polygon.flat());
	let best: { at: readonly [number, number]; room: number } = { at: polygon[0]?.[0] ?? [0, 0], room: -1 };
	for (let round = 0; round < ROUNDS; round++) {
		for (let i = 0; i < CELLS * CELLS; i++) {
			const at = [
				left + ((i % CELLS) + 0.5) * (width / CELLS),
				top + (Math.floor(i / CELLS) + 0.5) * (height / CELLS),
			] as const;
			if (!insidePolygon(at, polygon)) continue;
			const room = distanceToEdge(at, polygon);
			if (room > best.room) best = { at, room };
		}
		[left, top] = [best.at[0] - width / CELLS, best.at[1] - height / CELLS];
		[width, height] = [(2 * width) / CELLS, (2 * height) / CELLS];
	}
	return [Math.round(best.at[0]), Math.round(best.at[1])];
}

function distanceToEdge([x, y]: readonly [number, number], polygon: GridPolygon): number {
	let least = Infinity;
	for (const ring of polygon) {
		let previous = ring.at(-1);
		for (const point of ring) {
			if (previous) {
				const [dx, dy] = [point[0] - previous[0], point[1] - previous[1]];
				const along = ((x - previous[0]) * dx + (y - previous[1]) * dy) / (dx * dx + dy * dy);
				const t = Math.min(Math.max(along, 0), 1);
				least = Math.min(least, Math.hypot(previous[0] + t * dx - x, previous[1] + t * dy - y));
			}
			previous = point;
		}
	}
	return least;
}
