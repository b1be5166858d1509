import type { Place } from './place.ts';

/** The four arrow keys. */
export type Direction = 'up' | 'down' | 'left' | 'right';

const UNIT: Record<Direction, readonly [number, number]> = {
	up: [0, -1],
	down: [0, 1],
	left: [-1, 0],
	right: [1, 0],
};

/**
 * The geographically nearest place in a direction, or `undefined` at the edge of the world. What lies ahead within 45° is preferred;
 * a place off to the side counts as farther by how far it is off, so that a row of islands is walked one by one.
 */
export function nextPlace(places: readonly Place[], from: Place, direction: Direction): Place | undefined {
	const [ux, uy] = UNIT[direction];
	let best: Place | undefined;
	let least = Infinity;
	for (const place of places) {
		const dx = place.x - from.x;
		const dy = place.y - from.y;
		const ahead = dx * ux + dy * uy;
		if (place === from || ahead <= 0) continue;
		const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
		// Beyond 45° the way aside outweighs the way ahead; such a place is only taken where nothing lies ahead.
		const cost = Math.hypot(ahead, aside) + (aside > ahead ? 4 * aside : aside);
		if (cost < least) {
			least = cost;
			best = place;
		}
	}
	return best;
}
