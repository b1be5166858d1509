import type { Place } from './place.ts';

/** How near a pointer must be to the centre of a place, in CSS pixels: more for a finger (WCAG 2.5.8 asks for targets of 24 px). */
export const REACH_PX = { mouse: 20, touch: 24 } as const;

/**
 * The place whose centre is nearest to a point and within reach, or `undefined`. For pointers that no shape is under.
 * @param reach in the units of the map
 */
export function nearestPlace(
	places: readonly Place[],
	x: number,
	y: number,
	reach: number,
): Place | undefined {
	let best: Place | undefined;
	let least = reach;
	for (const place of places) {
		const distance = Math.hypot(place.x - x, place.y - y);
		if (distance <= least) {
			least = distance;
			best = place;
		}
	}
	return best;
}
