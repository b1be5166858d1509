import { type Frame, MAP_HEIGHT, MAP_WIDTH, WHOLE_WORLD } from './frame.ts';
import type { MapPlace } from './places.ts';

/** Where the label of a place stands, as a `translate` of style sheets; what of it is in CSS pixels, its content brings along. */
export function labelAt({ x, y, small }: MapPlace, frame: Frame = WHOLE_WORLD): string {
	const at = (n: number, start: number, length: number) =>
		`${(((n * frame.k + start) / length) * 100).toFixed(2)}%`;
	return `${at(x - (small?.nudgeX ?? 0), frame.x, MAP_WIDTH)} ${at(y - (small?.nudgeY ?? 0), frame.y, MAP_HEIGHT)}`;
}
