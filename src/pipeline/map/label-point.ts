import { boxAround } from './box.ts';
import type { GridPoint, GridPolygon } from './grid.ts';
import { insidePolygon } from './inside.ts';

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
