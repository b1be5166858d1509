import { dayOf, toIso, type Day } from './day.ts';
import type { TreatyRecord } from './record.ts';
import { changeDays, dayAfter, dayBefore } from './change-days.ts';

/** Two days to compare: what changed after the evening of `from`, up to the evening of `to`. */
export interface DaySpan {
	readonly from: Day;
	readonly to: Day;
}

/** Spans that are offered ready-made. */
export const SPAN_NAMES = ['latest', 'half-year', 'hanoi', 'opening', 'adoption'] as const;
export type SpanName = (typeof SPAN_NAMES)[number];

/**
 * The spans that are offered. Each begins on the eve of what it is about, so that it is in it:
 * `latest` the last act that is known, `half-year` the six months before the as-of day, `hanoi` the two days on which the treaty was signed
 * there, `opening` everything since it opened for signature, `adoption` everything since it was adopted.
 */
export function readySpans(record: TreatyRecord): Record<SpanName, DaySpan> {
	const { asOf, opensOn, hanoiUntil, adoptedOn } = record.days;
	const last = record.feed.acts.filter(({ notAfter }) => dayOf(notAfter) <= asOf).at(-1);
	return {
		latest: { from: (last ? dayOf(last.notBefore) : opensOn) - 1, to: asOf },
		'half-year': { from: monthsBefore(asOf, 6), to: asOf },
		hanoi: { from: opensOn - 1, to: hanoiUntil },
		opening: { from: opensOn - 1, to: asOf },
		adoption: { from: adoptedOn - 1, to: asOf },
	};
}

/** Where nothing changed between two days: the last day up to the first, and the first after the second, on which something did. */
export function nearestChanges(
	record: TreatyRecord,
	{ from, to }: DaySpan,
): { readonly before: Day | undefined; readonly after: Day | undefined } {
	const days = changeDays(record).filter((day) => day >= record.days.opensOn && day <= record.days.asOf);
	return { before: dayBefore(days, from + 1), after: dayAfter(days, to) };
}

/** The same day of the month some months earlier, or the last day of that month where it is shorter. */
function monthsBefore(day: Day, months: number): Day {
	const [year = 0, month = 0, date = 0] = toIso(day).split('-').map(Number);
	const first = Date.UTC(year, month - 1 - months, 1) / 86_400_000;
	const lastDate = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
	return first + Math.min(date, lastDate) - 1;
}
