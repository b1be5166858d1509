import type { Day } from '#lib/domain/day.ts';

/** Positions on the timeline run from 0 to this: finer than a pixel and than a day. */
export const POSITIONS = 10_000;

/** The share of the length that the years before the opening take; the crowded months after it take the rest. */
const FIRST_STRETCH = 0.36;

/** Days on a line of two stretches, each with a scale of its own. */
export interface TimeScale {
	readonly firstDay: Day;
	/** Where the second stretch begins. */
	readonly breakDay: Day;
	readonly lastDay: Day;
	/** The position of a day, from 0 to {@link POSITIONS}; days outside are put at the nearer end. */
	readonly positionOf: (day: Day) => number;
	/** The day at a position. */
	readonly dayAt: (position: number) => Day;
}

/**
 * The scale of a timeline whose first stretch runs from `firstDay` to `breakDay` and whose second runs on to `lastDay`. Every day has
 * a position that gives that day back. Two straight lines by hand: d3-scale would bring number formats and colours with it, 10 kB of the
 * 60 kB that the first view may take (measured with brotli).
 */
export function timeScale(firstDay: Day, breakDay: Day, lastDay: Day): TimeScale {
	const middle = FIRST_STRETCH * POSITIONS;
	const stretches = [
		{ from: firstDay, to: breakDay, start: 0, end: middle },
		{ from: breakDay, to: lastDay, start: middle, end: POSITIONS },
	] as const;
	return {
		firstDay,
		breakDay,
		lastDay,
		positionOf: (day) => {
			const at = Math.min(lastDay, Math.max(firstDay, day));
			const { from, to, start, end } = stretches[at < breakDay ? 0 : 1];
			return Math.round(start + ((at - from) / (to - from)) * (end - start));
		},
		dayAt: (position) => {
			const at = Math.min(POSITIONS, Math.max(0, position));
			const { from, to, start, end } = stretches[at < middle ? 0 : 1];
			return Math.round(from + ((at - start) / (end - start)) * (to - from));
		},
	};
}
