import type { GeoProjection } from 'd3-geo';
import type { DisputedBorder } from './atlas.ts';
import { samePoint, type GridLine, type GridPoint } from './geometry.ts';
import { projectPoint } from './projection.ts';
import { arcIndex, hasArea, type ArcMap } from './simplify.ts';

/** The lines between areas: drawn plain, dashed, or (the Line of Control) dotted. */
export interface Borders {
	plain: GridLine[];
	dashed: GridLine[];
	dotted: GridLine[];
}

/**
 * Sorts every arc that two areas share into plain, dashed and dotted lines. The atlas has the Line of Control and the rest of the border of
 * India and Pakistan as one arc, so it is cut at its point nearest to the end of the disputed line.
 */
export function borders(
	map: ArcMap,
	projection: GeoProjection,
	disputed: readonly DisputedBorder[],
): Borders {
	const lineOf = new Map(disputed.map((border) => [border.pair, border]));
	const owners = arcOwners(map);
	const drawn = new Set<number>();
	const sorted: Borders = { plain: [], dashed: [], dotted: [] };
	for (const ring of map.shapes.flatMap((shape) => shape.polygons.flat())) {
		for (const { pair, points } of runs(ring, map, owners, drawn, (pair) => lineOf.get(pair)?.line)) {
			const border = lineOf.get(pair);
			if (border?.endsAt) cutControlLine(points, projectPoint(projection, ...border.endsAt), sorted);
			else sorted[border?.line ?? 'plain'].push(points);
		}
	}
	const missed = [...lineOf.keys()].filter((pair) => ![...owners.values()].includes(pair));
	if (missed.length > 0)
		throw new Error(`The atlas has no border for the disputed pairs ${missed.join(', ')}`);
	return sorted;
}

/**
 * For each arc between two areas, the two in alphabetical order: `IND-PAK`. A ring that has collapsed on the grid is not drawn along its
 * arcs (see outlines), so it has no border.
 */
function arcOwners(map: ArcMap): Map<number, string> {
	const users = new Map<number, Set<string>>();
	for (const { area, polygons } of map.shapes) {
		for (const arc of polygons
			.flat()
			.filter((ring) => hasArea(ring, map.arcs))
			.flat()) {
			const index = arcIndex(arc);
			users.set(index, (users.get(index) ?? new Set()).add(area));
		}
	}
	return new Map(
		[...users]
			.filter(([, areas]) => areas.size > 1)
			.map(([arc, areas]) => [arc, [...areas].sort().join('-')]),
	);
}

/**
 * The borders of a ring that are not drawn yet, in the ring's own direction and as long as they last: brotli then finds
 * the characters of the shape's path again, which a mesh stitched in any direction would deny it.
 */
function runs(
	ring: readonly number[],
	map: ArcMap,
	owners: ReadonlyMap<number, string>,
	drawn: Set<number>,
	style: (pair: string) => string | undefined,
) {
	const found: { pair: string; points: GridPoint[] }[] = [];
	let open: { pair: string; points: GridPoint[] } | undefined;
	for (const signed of ring) {
		const index = arcIndex(signed);
		const pair = owners.get(index);
		if (pair === undefined || drawn.has(index)) {
			open = undefined;
			continue;
		}
		drawn.add(index);
		const arc = map.arcs[index] ?? [];
		const points = signed < 0 ? [...arc].reverse() : [...arc];
		if (open && style(open.pair) === style(pair)) open.points.push(...points.slice(1));
		else found.push((open = { pair, points }));
	}
	return found
		.map(({ pair, points }) => ({
			pair,
			points: points.filter((p, i) => i === 0 || !samePoint(p, points[i - 1] ?? [-1, -1])),
		}))
		.filter(({ points }) => points.length > 1);
}

function cutControlLine(points: GridPoint[], end: GridPoint, into: Borders): void {
	const distances = points.map(([x, y]) => (x - end[0]) ** 2 + (y - end[1]) ** 2);
	const cut = distances.indexOf(Math.min(...distances));
	const halves = [points.slice(0, cut + 1), points.slice(cut)];
	const isNorth = (line: GridPoint[]): boolean => Math.min(...line.map(([, y]) => y)) < end[1] - 1;
	const [a = [], b = []] = halves;
	const control = isNorth(a) ? a : b;
	into.dotted.push(control);
	into.plain.push(control === a ? b : a);
}
