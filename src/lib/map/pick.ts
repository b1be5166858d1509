import type { FrameState } from './frame-state.svelte.ts';
import { dotOf, type MapPlace, placesAt } from './places.ts';

/** How near a pointer must be to the centre of a place, in CSS pixels: more for a finger (WCAG 2.5.8 asks for targets of 24 px). */
export const REACH_PX = { mouse: 20, touch: 24 } as const;

/**
 * The place whose centre or dot is nearest to a point and within reach, or `undefined`. For pointers that no shape is under.
 * @param reachPx how near that must be, in CSS pixels
 * @param unitsPerPx units of the map in one CSS pixel
 */
export function nearestPlace(
	places: readonly MapPlace[],
	x: number,
	y: number,
	reachPx: number,
	unitsPerPx: number,
): MapPlace | undefined {
	let best: MapPlace | undefined;
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

/** What is under a pointer: a participant or another area, and where, in CSS pixels from the map's top left corner. */
export interface Pointed {
	iso3?: string;
	area?: string;
	/** By the focus of the keyboard, which is left at once and not for the words beside it. */
	isFocus?: boolean;
	x: number;
	y: number;
}

/**
 * What a pointer is on: the shape or dot under it, else the participant whose centre is nearest and within reach.
 * @param target what is under it
 */
export function pick(
	event: PointerEvent | MouseEvent,
	target: EventTarget | null,
	svg: SVGSVGElement,
	state: FrameState,
): Pointed {
	const box = svg.getBoundingClientRect();
	const at = { x: event.clientX - box.left, y: event.clientY - box.top };
	const shape = target instanceof Element ? target.closest('[data-iso3],[data-area]') : null;
	const iso3 = shape?.getAttribute('data-iso3');
	if (iso3) return { iso3, ...at };
	const area = shape?.getAttribute('data-area');
	if (area) return { area, ...at };
	const isTouch = 'pointerType' in event && event.pointerType === 'touch';
	const { x, y } = state.pointAt(at.x, at.y);
	const reachPx = REACH_PX[isTouch ? 'touch' : 'mouse'];
	const near = nearestPlace(placesAt(state.frame.k).all, x, y, reachPx, state.unitsPerPx);
	return near ? { iso3: near.iso3, ...at } : at;
}
