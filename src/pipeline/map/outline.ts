import type { AreaKind } from './edits.ts';
import { doubleArea, type GridLine, type GridPoint, type GridPolygon } from './grid.ts';
import { ringPoints, type ArcMap } from './simplify.ts';

/** One shape as it is drawn, in grid units. */
export interface Outline {
	area: string;
	kind: AreaKind;
	polygons: readonly GridPolygon[];
}

/**
 * The rings of every shape. A ring that has collapsed on the grid becomes a one-unit triangle if it is land, so that it
 * can still take focus, and is left out if it is a hole.
 */
export function outlines(map: ArcMap): Outline[] {
	return map.shapes.map(({ area, kind, polygons }) => ({
		area,
		kind,
		polygons: polygons.map(([outer = [], ...holes]) => [
			orTriangle(ringOf(outer, map.arcs)),
			...holes.map((hole) => ringOf(hole, map.arcs)).filter((ring) => doubleArea(ring) !== 0),
		]),
	}));
}

function ringOf(arcs: readonly number[], all: ArcMap['arcs']): GridLine {
	const points = ringPoints(arcs, all);
	const distinct = points.filter((point, i) => !samePoint(point, points.at(i - 1) ?? [-1, -1]));
	return distinct.length > 0 ? distinct : points.slice(0, 1);
}

function orTriangle(ring: GridLine): GridLine {
	const [first] = ring;
	if (doubleArea(ring) !== 0 || !first) return ring;
	return [first, [first[0] + 1, first[1]], [first[0], first[1] + 1]];
}

/** Whether two grid points are the same. */
export function samePoint(a: GridPoint, b: GridPoint): boolean {
	return a[0] === b[0] && a[1] === b[1];
}
