import { dayOf, toIso, isKnownDay } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { POSITIONS, timeScale } from '#lib/timeline/time-scale.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { StateEntry } from './state-timeline.ts';

/** A mark of the figure: where it begins and ends along the line, in percent of it. */
export interface FigureMark {
	readonly id: string;
	readonly from: number;
	readonly to: number;
	/** Whether the day is not known, so that the mark is a bar over the days in question. */
	readonly isWindow: boolean;
	readonly isReported: boolean;
	readonly paint: string;
}

/** The figure of a participant's line of time: rows with marks, and the days that are named under it. */
export interface StateFigure {
	readonly lanes: readonly { readonly name: string; readonly marks: readonly FigureMark[] }[];
	/** From the start of the line to its end, in percent. */
	readonly labels: readonly { readonly at: number; readonly text: string }[];
	/** The opening for signature and the last day covered, in percent. */
	readonly opensAt: number;
	readonly asOfAt: number;
}

/**
 * The marks of a participant's entries on a line of two stretches, as the map's timeline has it: the years up to the opening for signature,
 * and the months from there to the last day for signature. It begins with the year of the proposal, or of the first entry if that is earlier.
 */
export function figureOf(record: TreatyRecord, entries: readonly StateEntry[]): StateFigure {
	const { proposedOn, opensOn, asOf, closesOn } = record.days;
	const first = Math.min(proposedOn, ...entries.map(({ window }) => window.from));
	const firstYear = toIso(first).slice(0, 4);
	const scale = timeScale(dayOf(`${firstYear}-01-01`), opensOn, closesOn);
	const percent = (day: number) => (100 * scale.positionOf(day)) / POSITIONS;
	const lanes = new Map<string, FigureMark[]>();
	for (const { id, laneName, window, isReported, paint } of entries) {
		const mark = {
			id,
			from: percent(window.from),
			to: percent(window.to),
			isWindow: !isKnownDay(window),
			isReported,
			paint,
		};
		lanes.set(laneName, [...(lanes.get(laneName) ?? []), mark]);
	}
	return {
		lanes: [...lanes].map(([name, marks]) => ({ name, marks })),
		labels: [
			{ at: 0, text: firstYear },
			{ at: percent(opensOn), text: formatDay(opensOn, 'short') },
			{ at: 100, text: formatDay(closesOn, 'short') },
		],
		opensAt: percent(opensOn),
		asOfAt: percent(asOf),
	};
}
