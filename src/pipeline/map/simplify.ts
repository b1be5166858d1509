import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { GeoProjection } from 'd3-geo';
import { presimplify, simplify } from 'topojson-simplify';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Topology } from 'topojson-specification';
import type { AreaFeature, AreaKind } from './atlas.ts';
import {
	doubleArea,
	polygonArea,
	samePoint,
	toGrid,
	type GridLine,
	type GridPoint,
	type GridPolygon,
} from './geometry.ts';
import { projectArea, type PxPolygon } from './projection.ts';

/** One shape by the arcs of its rings, as TopoJSON writes them: `~i` is arc `i` backwards. */
export interface ArcShape {
	area: string;
	kind: AreaKind;
	polygons: number[][][];
}

/** The simplified map: every border is one arc, so that both neighbours draw exactly the same line. */
export interface ArcMap {
	arcs: readonly GridLine[];
	shapes: readonly ArcShape[];
}

/** How much of the outlines is kept (map.md, "Geometry"; embedding.md, "Budget"). */
export interface Detail {
	/** What a point must add to an outline to be kept, in px² of the design width. */
	pointPx2: number;
	/** The same for the outlines of small areas, their neighbours' share of them too. */
	smallAreaPointPx2: number;
	/** Whether small areas keep islands that have collapsed on the grid, also where others have not. */
	hasAllIslands: boolean;
	/** The grid that points are rounded to, in viewBox units. */
	gridUnits: number;
}

/** For the site. */
export const FINE: Detail = { pointPx2: 0.25, smallAreaPointPx2: 0.1, hasAllIslands: true, gridUnits: 1 };
/** For a frame, which is a column wide and gets the fine outlines when somebody zooms in. */
export const COARSE: Detail = { pointPx2: 3.5, smallAreaPointPx2: 0.5, hasAllIslands: false, gridUnits: 2 };

/** All in px² of the design width (map.md, "Geometry"). */
const SMALL_BELOW_PX2 = 40;
const ISLET_BELOW_PX2 = 1.5;
const QUANTIZATION = 1e4;

type Properties = AreaFeature['properties'];
type AreaTopology = Topology<{ areas: GeometryCollection<Properties> }>;

/**
 * Projects, simplifies by Visvalingam's area, and rounds to the grid. Small areas keep more of their outline and all of
 * their islands; without that rule 21 states vanish.
 */
export function simplifyAreas(
	features: readonly AreaFeature[],
	projection: GeoProjection,
	detail = FINE,
): ArcMap {
	const projected = features.map((feature) => ({ feature, polygons: projectArea(feature, projection) }));
	const collection: FeatureCollection = {
		type: 'FeatureCollection',
		features: projected.map(({ feature, polygons }) => asFeature(feature, polygons)),
	};
	const whole = topology({ areas: collection }, QUANTIZATION) as AreaTopology;
	const isSmall = new Set(
		projected
			.filter(
				({ polygons }) => polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0) < SMALL_BELOW_PX2,
			)
			.map(({ feature }) => feature.properties.area),
	);
	const weighted = presimplify(whole);
	const areas = weighted.objects.areas.geometries as TopoMultiPolygon<Properties>[];
	const outlinesOfSmall = areas.filter((geometry) => isSmall.has(geometry.properties?.area ?? ''));
	for (const arc of outlinesOfSmall.flatMap((geometry) => geometry.arcs.flat(2))) {
		for (const point of weighted.arcs[arcIndex(arc)] ?? []) {
			if ((point[2] ?? 0) >= detail.smallAreaPointPx2) point[2] = Infinity;
		}
	}
	const arcs = simplify(weighted, detail.pointPx2).arcs.map((arc) => gridArc(arc, detail.gridUnits));
	const users = usersOfArcs(areas);
	// Too small to see. But what shares a border stays, as long as the grid can show it: else a gap opens in the neighbour.
	const isIslet = (ring: number[]): boolean =>
		!hasArea(ring, arcs) ||
		(areaPx2(ring, weighted) < ISLET_BELOW_PX2 && ring.every((arc) => users.get(arcIndex(arc)) === 1));
	const islandsOfSmall = (polygons: number[][][]): number[][][] => {
		const visible = polygons.filter(([outer = []]) => hasArea(outer, arcs));
		return detail.hasAllIslands || visible.length === 0 ? polygons : visible;
	};
	return {
		arcs,
		shapes: areas.map((geometry) => {
			const { area, kind } = geometry.properties ?? { area: '', kind: 'tinted' };
			const polygons = isSmall.has(area)
				? islandsOfSmall(geometry.arcs)
				: withoutIslets(geometry.arcs, weighted, isIslet);
			return { area, kind, polygons };
		}),
	};
}

/** The number of an arc, whichever way it runs. */
export function arcIndex(signed: number): number {
	return signed < 0 ? ~signed : signed;
}

function asFeature(feature: AreaFeature, polygons: PxPolygon[]): Feature<MultiPolygon, Properties> {
	const closed = polygons.map((polygon) => polygon.map((ring) => [...ring, ...ring.slice(0, 1)]));
	return {
		type: 'Feature',
		properties: feature.properties,
		geometry: { type: 'MultiPolygon', coordinates: closed },
	};
}

function usersOfArcs(areas: readonly TopoMultiPolygon[]): Map<number, number> {
	const users = new Map<number, number>();
	for (const arc of areas.flatMap((geometry) => geometry.arcs.flat(2))) {
		users.set(arcIndex(arc), (users.get(arcIndex(arc)) ?? 0) + 1);
	}
	return users;
}

function withoutIslets(
	polygons: number[][][],
	map: AreaTopology,
	isIslet: (ring: number[]) => boolean,
): number[][][] {
	const outerArea = ([outer]: number[][]): number => (outer ? areaPx2(outer, map) : 0);
	const largest = Math.max(...polygons.map(outerArea));
	return polygons
		.filter((polygon) => outerArea(polygon) === largest || !isIslet(polygon[0] ?? []))
		.map(([outer = [], ...holes]) => [outer, ...holes.filter((hole) => !isIslet(hole))]);
}

function areaPx2(ring: number[], map: AreaTopology): number {
	return Math.abs(doubleArea(ringPoints(ring, map.arcs as [number, number][][]))) / 2;
}

/** Whether a ring given by its arcs has not collapsed on the grid. */
export function hasArea(ring: readonly number[], arcs: readonly GridLine[]): boolean {
	return doubleArea(ringPoints(ring, arcs)) !== 0;
}

/** The points of a ring given by its arcs, without repeating the joints. */
export function ringPoints<P extends readonly [number, number]>(
	ring: readonly number[],
	arcs: readonly (readonly P[])[],
): P[] {
	return ring.flatMap((index) => {
		const arc = arcs[arcIndex(index)] ?? [];
		return (index < 0 ? [...arc].reverse() : arc).slice(0, -1);
	});
}

/** Rounds an arc to the grid and drops points that then say nothing: repeats, spikes, and those on a straight line. */
function gridArc(arc: readonly number[][], gridUnits: number): GridPoint[] {
	const kept: GridPoint[] = [];
	for (const [x = 0, y = 0] of arc) {
		const point = toGrid([x, y], gridUnits);
		for (;;) {
			const last = kept.at(-1);
			const before = kept.at(-2);
			if (last && last[0] === point[0] && last[1] === point[1] && kept.length > 1) kept.pop();
			else if (last && before && isIdle(before, last, point)) kept.pop();
			else break;
		}
		kept.push(point);
	}
	return kept;
}

function isIdle([ax, ay]: GridPoint, [bx, by]: GridPoint, [cx, cy]: GridPoint): boolean {
	return (bx - ax) * (cy - by) === (by - ay) * (cx - bx);
}

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
