import { dayOf, toIso, type Day } from './day.ts';
import { fortyOn } from './forty.ts';
import { actsOf, type TreatyRecord } from './record.ts';

/** The days on which the map changes: votes, adoption, opening, both ends of every act's window, entry into force. Ascending, each once. */
export function changeDays(record: TreatyRecord): Day[] {
	const { days, participants, feed } = record;
	const acts = participants.flatMap(actsOf);
	return ascending([
		days.proposedOn,
		...feed.rollCalls.map(({ votedOn }) => dayOf(votedOn)),
		days.adoptedOn,
		days.opensOn,
		...acts.flatMap(({ window }) => [window.from, window.to]),
		...forceDays(record).filter((day) => day <= days.asOf),
	]);
}

/**
 * The days on which anything of the picture changes, whatever its layer, or a figure beside it: between two of them a day looks like the one
 * before, so playback redraws only on these days. Ascending, each once.
 * @param changes the days on which the map changes, where they are known already
 */
export function pictureDays(record: TreatyRecord, changes = changeDays(record)): Day[] {
	const { asOf } = record.days;
	const others = record.feed.budapest.flatMap(({ boundOn, inForceOn }) => boundOn ?? inForceOn ?? []);
	const counts = record.feed.counts.map((count) => count.asOf);
	// On the last day covered some are bound of whom no day is known; after it, that nothing more is known is said.
	return ascending([...changes, ...[...others, ...counts].map(dayOf), asOf, asOf + 1]);
}

/** The days on which the treaty enters into force: at all, and for each whose instrument came later (article 65). */
function forceDays(record: TreatyRecord): Day[] {
	const { fortiethOn, forceOn } = fortyOn(record, record.days.asOf);
	if (fortiethOn === undefined || forceOn === undefined) return [];
	const later = record.participants
		.flatMap(({ consent }) => consent?.window.to ?? [])
		.filter((day) => day > fortiethOn)
		.map((day) => Math.max(forceOn, day + record.feed.treaty.laterForceDelayDays));
	return [forceOn, ...later];
}

/** The first days of the events on the timeline, ascending, each once, from `from` on. */
export function eventDays(record: TreatyRecord, from: Day): Day[] {
	return ascending(record.feed.ticks.map(({ startsOn }) => dayOf(startsOn)).filter((day) => day >= from));
}

/** The last of the days before a day, or `undefined`. The days ascend. */
export function dayBefore(days: readonly Day[], day: Day): Day | undefined {
	return days.findLast((earlier) => earlier < day);
}

/** The first of the days after a day, or `undefined`. The days ascend. */
export function dayAfter(days: readonly Day[], day: Day): Day | undefined {
	return days.find((later) => later > day);
}

function ascending(days: readonly Day[]): Day[] {
	return [...new Set(days)].sort((a, b) => a - b);
}

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
