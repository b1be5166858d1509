import type { FrameState } from './frame-state.svelte.ts';
import { nearestPlace, REACH_PX } from './hit.ts';
import { PLACES } from './places.ts';

/** What is under a pointer: a participant or another area, and where, in CSS pixels from the map's top left corner. */
export interface Pointed {
	iso3?: string;
	area?: string;
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
	const near = nearestPlace(PLACES, x, y, REACH_PX[isTouch ? 'touch' : 'mouse'], state.unitsPerPx);
	return near ? { iso3: near.iso3, ...at } : at;
}
