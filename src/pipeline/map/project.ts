import { geoEqualEarth, geoStream, type GeoProjection } from 'd3-geo';
import { DESIGN_HEIGHT_PX, DESIGN_WIDTH_PX, doubleArea, PADDING_PX, toGrid, type GridPoint } from './grid.ts';
import type { AreaFeature } from './edits.ts';
import { insideRing } from './inside.ts';

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
