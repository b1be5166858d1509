import type { GeoProjection } from 'd3-geo';
import { editAtlas, readAtlas, readMapFacts, type SmallState } from './atlas.ts';
import { borders } from './borders.ts';
import { checkContent } from './check.ts';
import { insidePolygon, labelPoint, polygonArea, UNITS_PER_PX_AT_960, type GridPoint } from './geometry.ts';
import { eastX, presets, projectPoint, worldProjection } from './projection.ts';
import { COARSE, outlines, simplifyAreas, type Outline } from './simplify.ts';
import { svgContent, svgDocument } from './svg.ts';

/**
 * Builds the map; the result is each generated file by its path from the top of the project. Throws where the map would not
 * hold what the facts name (see check.ts).
 */
export function buildMap(): Map<string, string> {
	const facts = readMapFacts();
	const features = editAtlas(readAtlas(), facts);
	const projection = worldProjection(features);
	const arcMap = simplifyAreas(features, projection);
	const shapes = outlines(arcMap);
	const lines = borders(arcMap, projection, facts.disputed);
	const dots = markers(facts.smallStates, projection);
	const content = svgContent(shapes, lines, dots);
	checkContent(content, facts);
	const coarseMap = simplifyAreas(features, projection, COARSE);
	const coarse = svgContent(outlines(coarseMap), borders(coarseMap, projection, facts.disputed), dots);
	checkContent(coarse, facts);
	const boxes = [...presets(projection)].map(
		([id, box]) => `\t${JSON.stringify(id)}: ${JSON.stringify(box)}`,
	);
	return new Map([
		['src/lib/map/generated/world.svg.txt', content],
		['src/lib/map/generated/world-coarse.svg.txt', coarse],
		['src/lib/map/generated/places.json', placesJson(places(shapes, dots, facts.smallStates, projection))],
		['src/lib/map/generated/regions.json', `{\n${boxes.join(',\n')}\n}\n`],
		['static/map/world.svg', svgDocument(content)],
	]);
}

/** The dot of a small state, in grid units. */
export interface Marker {
	iso3: string;
	/** Its label point. */
	label: GridPoint;
	/** How far the dot is drawn from the label point while the whole map is shown: dots overlap less when zoomed. */
	nudge: GridPoint;
	/** Where the dot is drawn: `label` + `nudge`. */
	at: GridPoint;
	/** Its `x` past the right edge of the map, where it lies just east of the cut. */
	eastX: number | undefined;
}

/** The markers of tier A, nudged off each other as `small_states.csv` says. */
function markers(smallStates: readonly SmallState[], projection: GeoProjection): Marker[] {
	return smallStates
		.filter((state) => state.marked)
		.map(({ iso3, lon, lat, nudgePx: [dx, dy] }) => {
			const label = projectPoint(projection, lon, lat);
			const nudge = [toUnits(dx), toUnits(dy)] as const;
			const at = [label[0] + nudge[0], label[1] + nudge[1]] as const;
			return { iso3, label, nudge, at, eastX: eastX(projection, lon, lat) };
		})
		.sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
}

function toUnits(px: number): number {
	return Math.round(px * UNITS_PER_PX_AT_960) || 0; // no -0
}

/** Where a participant is on the map. */
interface Place {
	iso3: string;
	/** Where its dot is drawn if it is a small state, else a point well inside its main land. */
	at: GridPoint;
	/** px² of its shape when the map is 960 px wide. */
	areaPx2: number;
	/** It has a marker. */
	small: boolean;
	/** How far the marker is drawn from the label point of `small_states.csv`. */
	nudge: GridPoint;
	/** See `Marker`. */
	eastX?: number | undefined;
}

/** One place for each participant with land, by iso3. */
function places(
	shapes: readonly Outline[],
	dots: readonly Marker[],
	smallStates: readonly SmallState[],
	projection: GeoProjection,
): Place[] {
	return shapes
		.filter((shape) => shape.kind === 'participant')
		.map(({ area: iso3, polygons }) => {
			const dot = dots.find((marker) => marker.iso3 === iso3);
			const row = smallStates.find((state) => state.iso3 === iso3);
			const known = row && projectPoint(projection, row.lon, row.lat);
			const units2 = polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
			const areaPx2 = Number((units2 / UNITS_PER_PX_AT_960 ** 2).toPrecision(2));
			if (dot)
				return {
					iso3,
					at: dot.at,
					areaPx2,
					small: true,
					nudge: dot.nudge,
					eastX: dot.eastX,
				};
			const [largest = []] = [...polygons].sort((a, b) => polygonArea(b) - polygonArea(a));
			const at = known && insidePolygon(known, largest) ? known : labelPoint(largest);
			return { iso3, at, areaPx2, small: false, nudge: [0, 0] };
		});
}

/**
 * `places.json`, one line a place: `[iso3, x, y]`, and for a small state `areaPx2, nudgeX, nudgeY` after it, and `eastX` where it has one; in
 * viewBox units but the area.
 * It travels to every reader, so it holds what the map uses and no more.
 */
function placesJson(all: readonly Place[]): string {
	const lines = all.map(({ iso3, at, areaPx2, small, nudge, eastX }) =>
		JSON.stringify([iso3, ...at, ...(small ? [areaPx2, ...nudge, ...(eastX ? [eastX] : [])] : [])]),
	);
	return `[\n${lines.join(',\n')}\n]\n`;
}
