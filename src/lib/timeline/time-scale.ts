import type { Day } from '#lib/domain/day.ts';

/** Positions on the timeline run from 0 to this: finer than a pixel and than a day. */
export const POSITIONS = 20_000;

/** The road up to the opening takes the line to here; after a gap come the crowded months, which take the rest. */
const ROAD_END = 5_400;
const MONTHS_START = 5_800;

/** Days on a line of two stretches, each with a scale of its own, and a gap between them. */
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
 * The scale of a timeline whose first stretch runs from `firstDay` to the eve of `breakDay` and whose second runs on to `lastDay`. Every day
 * has a position that gives that day back; a position in the gap gives the nearer of the days beside it. Two straight lines by hand: d3-scale
 * would bring number formats and colours with it, 10 kB of the 60 kB that the first view may take (measured with brotli).
 */
export function timeScale(firstDay: Day, breakDay: Day, lastDay: Day): TimeScale {
	const stretches = [
		{ from: firstDay, to: breakDay, start: 0, end: ROAD_END },
		{ from: breakDay, to: lastDay, start: MONTHS_START, end: POSITIONS },
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
			const isRoad = position < (ROAD_END + MONTHS_START) / 2;
			const { from, to, start, end } = stretches[isRoad ? 0 : 1];
			const at = Math.min(end, Math.max(start, position));
			const day = Math.round(from + ((at - start) / (end - start)) * (to - from));
			return isRoad ? Math.min(day, breakDay - 1) : day;
		},
	};
}
