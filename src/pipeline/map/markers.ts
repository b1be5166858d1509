import type { GeoProjection } from 'd3-geo';
import { UNITS_PER_PX_AT_960, type GridPoint } from './grid.ts';
import { projectPoint } from './project.ts';
import type { SmallState } from './read-facts.ts';

/** The dot of a small state, in grid units. */
export interface Marker {
	iso3: string;
	/** Its label point. */
	label: GridPoint;
	/** How far the dot is drawn from the label point while the whole map is shown: dots overlap less when zoomed. */
	nudge: GridPoint;
	/** Where the dot is drawn: `label` + `nudge`. */
	at: GridPoint;
}

/** The markers of tier A, nudged off each other as `small_states.csv` says. */
export function markers(smallStates: readonly SmallState[], projection: GeoProjection): Marker[] {
	return smallStates
		.filter((state) => state.marked)
		.map(({ iso3, lon, lat, nudgePx: [dx, dy] }) => {
			const label = projectPoint(projection, lon, lat);
			const nudge = [toUnits(dx), toUnits(dy)] as const;
			return { iso3, label, nudge, at: [label[0] + nudge[0], label[1] + nudge[1]] as const };
		})
		.sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
}

function toUnits(px: number): number {
	return Math.round(px * UNITS_PER_PX_AT_960) || 0; // no -0
}

/**
 * Sub-paths of almost no length: with `stroke-linecap: round` and `vector-effect: non-scaling-stroke` each is a dot of
 * the stroke's width in screen px at any zoom, which a circle with a radius in viewBox units is not. A whole unit would
 * show as an oval when zoomed, and not every renderer draws a cap on no length at all.
 */
export function dotsPath(points: readonly GridPoint[]): string {
	return points.map(([x, y]) => `M${x} ${y}h.1`).join('');
}
