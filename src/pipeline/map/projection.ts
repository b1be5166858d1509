import { geoEqualEarth, geoStream, type GeoProjection } from 'd3-geo';
import type { AreaFeature } from './atlas.ts';
import {
	boxAround,
	DESIGN_HEIGHT_PX,
	DESIGN_WIDTH_PX,
	doubleArea,
	insideRing,
	PADDING_PX,
	toGrid,
	VIEW_HEIGHT,
	VIEW_WIDTH,
	type Box,
	type GridPoint,
} from './geometry.ts';

/** Positions in px of the design width. */
export type PxRing = [number, number][];
export type PxPolygon = PxRing[];

/**
 * Equal Earth, fitted to the features' width: equal-area, because a status map is read by its ink.
 * Rotated so that the cut runs down 169° W, where only the Aleutians and Kiribati cross it. `precision(0)` keeps
 * d3 from adding points along a line, which it would do differently for the two neighbours of a border.
 */
export function worldProjection(features: readonly AreaFeature[]): GeoProjection {
	const projection = geoEqualEarth()
		.rotate([-11, 0])
		.precision(0)
		.fitWidth(DESIGN_WIDTH_PX - 2 * PADDING_PX, { type: 'FeatureCollection', features: [...features] });
	const [x, y] = projection.translate();
	projection.translate([x + PADDING_PX, y + PADDING_PX]);
	const bottom = Math.max(
		...features.flatMap((feature) =>
			projectArea(feature, projection)
				.flat(2)
				.map(([, py]) => py),
		),
	);
	if (Math.ceil(bottom + PADDING_PX) !== DESIGN_HEIGHT_PX) {
		throw new Error(
			`The land needs a height of ${bottom + PADDING_PX} px, and the grid has ${DESIGN_HEIGHT_PX}`,
		);
	}
	return projection;
}

/** The longitude of the cut, as an eastern one. */
const CUT_LON = 191;

/** How far a whole turn around the Earth is at a latitude, in viewBox units: from a point left of the map to the same one right of it. */
function turnAt(projection: GeoProjection, lat: number): number {
	const hair = 1e-6;
	return projectPoint(projection, CUT_LON - hair, lat)[0] - projectPoint(projection, CUT_LON + hair, lat)[0];
}

/** How far past the right edge of the map places are drawn, in viewBox units: what lies just east of the cut, beside its neighbours. */
export const PLACES_END = 4900;

/** The `x` of a place past the right edge of the map, if it lies so near to the cut. */
export function eastX(projection: GeoProjection, lon: number, lat: number): number | undefined {
	const x = projectPoint(projection, lon, lat)[0] + turnAt(projection, lat);
	return x < PLACES_END ? x : undefined;
}

/** The grid point of a longitude and latitude; throws where the projection has none. */
export function projectPoint(projection: GeoProjection, lon: number, lat: number): GridPoint {
	const px = projection([lon, lat]);
	if (!px) throw new Error(`${lon}, ${lat} is not on the map`);
	return toGrid(px);
}

/** Projects an area; a polygon that the cut divides becomes several. */
export function projectArea(feature: AreaFeature, projection: GeoProjection): PxPolygon[] {
	return feature.geometry.coordinates.flatMap((coordinates) => {
		const rings: PxRing[] = [];
		let ring: PxRing = [];
		const sink = {
			point: (x: number, y: number) => void ring.push([x, y]),
			lineStart: () => void (ring = []),
			lineEnd: () => void rings.push(ring),
			polygonStart: () => undefined,
			polygonEnd: () => undefined,
			sphere: () => undefined,
		};
		geoStream({ type: 'Polygon', coordinates }, projection.stream(sink));
		return assemble(rings);
	});
}

/** d3 gives loose rings: those that turn like the largest are outer rings, the others are holes of the one around them. */
function assemble(rings: PxRing[]): PxPolygon[] {
	const bySize = rings
		.map((ring) => ({ ring, turn: doubleArea(ring) }))
		.sort((a, b) => Math.abs(b.turn) - Math.abs(a.turn));
	const turn = Math.sign(bySize[0]?.turn ?? 0);
	const polygons = bySize.filter((entry) => Math.sign(entry.turn) === turn).map((entry) => [entry.ring]);
	for (const { ring } of bySize.filter((entry) => Math.sign(entry.turn) !== turn)) {
		const [first] = ring;
		const around = polygons.find(([outer]) => first && outer && insideRing(first, outer));
		(around ?? polygons[0])?.push(ring);
	}
	return polygons;
}

/** West, south, east, north in degrees; east may pass 180. */
type DegreeWindow = readonly [west: number, south: number, east: number, north: number];

/**
 * The windows of the presets, chosen by eye; a preset of two windows shows both. Asia begins at the Mediterranean and leaves
 * Siberia out; Europe reaches from Iceland to the Caspian; the Americas leave the empty north out. The Pacific reaches from
 * Palau past the cut to the Cook Islands, with New Zealand in a window of its own, or curved meridians would bring in half of
 * Australia. The Line Islands, too small to be seen, stay at the left edge.
 */
export const WINDOWS: Readonly<Record<string, readonly DegreeWindow[]>> = {
	africa: [[-26, -36, 59, 38]],
	americas: [[-167, -56, -34, 72]],
	caribbean: [[-89.5, 9.5, -58.8, 27]],
	asia: [[26, -12, 147, 56]],
	europe: [[-25, 34, 50, 71.5]],
	'middle-east': [[24, 11, 64, 43]],
	pacific: [
		[131, -24, 203, 21],
		[165, -48, 180, -24],
	],
};

/** The box of each preset: what its window covers once projected, kept inside the map. */
export function presets(projection: GeoProjection): Map<string, Box> {
	const world: [string, Box] = ['world', [0, 0, VIEW_WIDTH, VIEW_HEIGHT]];
	return new Map([
		world,
		...Object.entries(WINDOWS).map(([id, windows]): [string, Box] => [id, boxOf(windows, projection)]),
	]);
}

const STEPS = 32;

/** Meridians are curved, so corners do not bound a window: its whole outline is projected. */
function boxOf(windows: readonly DegreeWindow[], projection: GeoProjection): Box {
	const points = windows.flatMap(windowOutline).map(([lon, lat]) => {
		const [x, y] = projectPoint(projection, lon, lat);
		return lon > CUT_LON ? ([x + turnAt(projection, lat), y] as const) : ([x, y] as const);
	});
	return boxAround(
		points.map(
			([x, y]) => [Math.min(Math.max(x, 0), PLACES_END), Math.min(Math.max(y, 0), VIEW_HEIGHT)] as const,
		),
	);
}

function windowOutline([west, south, east, north]: DegreeWindow): [lon: number, lat: number][] {
	return Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS).flatMap((part): [number, number][] => {
		const lon = west + (east - west) * part;
		const lat = south + (north - south) * part;
		return [
			[lon, south],
			[lon, north],
			[west, lat],
			[east, lat],
		];
	});
}
