import type { GridPolygon } from './grid.ts';

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
