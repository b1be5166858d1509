import { dotOf } from './dots.ts';
import type { Place } from './place.ts';

/** How near a pointer must be to the centre of a place, in CSS pixels: more for a finger (WCAG 2.5.8 asks for targets of 24 px). */
export const REACH_PX = { mouse: 20, touch: 24 } as const;

/**
 * The place whose centre or dot is nearest to a point and within reach, or `undefined`. For pointers that no shape is under.
 * @param reachPx how near that must be, in CSS pixels
 * @param unitsPerPx units of the map in one CSS pixel
 */
export function nearestPlace(
	places: readonly Place[],
	x: number,
	y: number,
	reachPx: number,
	unitsPerPx: number,
): Place | undefined {
	let best: Place | undefined;
	let least = reachPx * unitsPerPx;
	for (const place of places) {
		const centre = dotOf(place, unitsPerPx) ?? place;
		const distance = Math.hypot(centre.x - x, centre.y - y);
		if (distance <= least) {
			least = distance;
			best = place;
		}
	}
	return best;
}
