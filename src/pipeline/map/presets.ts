import type { GeoProjection } from 'd3-geo';
import { boxAround, type Box } from './box.ts';
import { VIEW_HEIGHT, VIEW_WIDTH } from './grid.ts';
import { projectPoint } from './project.ts';

/** West, south, east, north in degrees; east may pass 180. */
type Window = readonly [west: number, south: number, east: number, north: number];

/**
 * The windows of the presets, chosen by eye; a preset of two windows shows both. Asia begins at the Mediterranean and leaves
 * Siberia out; Europe reaches from Iceland to the Caspian; the Americas leave the empty north out. The map is cut at 169° W,
 * so the Pacific is the right edge, from Palau to Niue, and New Zealand in a window of its own, or curved meridians would
 * bring in half of Australia. The Cook Islands and the Line Islands are at the left edge: no box holds both edges.
 */
export const WINDOWS: Readonly<Record<string, readonly Window[]>> = {
	africa: [[-26, -36, 59, 38]],
	americas: [[-167, -56, -34, 72]],
	caribbean: [[-90, 8, -58, 28]],
	asia: [[26, -12, 147, 56]],
	europe: [[-25, 34, 50, 71.5]],
	'middle-east': [[24, 11, 64, 43]],
	pacific: [
		[131, -24, 190.9, 21],
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
function boxOf(windows: readonly Window[], projection: GeoProjection): Box {
	const points = windows.flatMap(outline).map(([lon, lat]) => projectPoint(projection, lon, lat));
	return boxAround(
		points.map(
			([x, y]) => [Math.min(Math.max(x, 0), VIEW_WIDTH), Math.min(Math.max(y, 0), VIEW_HEIGHT)] as const,
		),
	);
}

function outline([west, south, east, north]: Window): [lon: number, lat: number][] {
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
