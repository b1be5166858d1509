import type { Place } from './place.ts';

/** Units of the map in one CSS pixel on a map 960 px wide, for which areas and nudges are given. */
const UNITS_PER_PX_AT_960 = 5;

/** A shape larger than this on screen, in square CSS pixels, needs no dot. */
const LARGE_PX2 = 60;

/** The dot of a small state at a scale. */
export interface Dot {
	readonly x: number;
	readonly y: number;
	/** Its shape is large enough on screen to be seen and hit without a dot. */
	readonly isNeedless: boolean;
}

/**
 * Where the dot of a small state stands when one CSS pixel is `unitsPerPx` units of the map: as many pixels off its label point as at
 * 960 px, so that neighbours stay apart on a small map and come home on a large one. `undefined` for a state without a dot.
 */
export function dotOf({ x, y, small }: Place, unitsPerPx: number): Dot | undefined {
	if (!small) return undefined;
	const scale = unitsPerPx / UNITS_PER_PX_AT_960;
	return {
		x: x + small.nudgeX * (scale - 1),
		y: y + small.nudgeY * (scale - 1),
		isNeedless: small.areaPx2 / scale ** 2 > LARGE_PX2,
	};
}

/** The path of a dot: a line of almost no length, whose round ends are the dot. */
export function dotPath({ x, y }: Pick<Dot, 'x' | 'y'>): string {
	return `M${x.toFixed(1)} ${y.toFixed(1)}h.1`;
}
