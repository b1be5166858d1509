import { dayOf, type Day } from '#lib/calendar/day.ts';
import { fortyOn } from './forty.ts';
import type { TreatyRecord } from './record.ts';

/** The days on which the map changes: votes, adoption, opening, both ends of every act's window, entry into force. Ascending, each once. */
export function changeDays(record: TreatyRecord): Day[] {
	const { days, participants, feed } = record;
	const acts = participants
		.flatMap((one) => [one.signature, one.consent, one.withdrawal])
		.flatMap((act) => act ?? []);
	const { forceOn } = fortyOn(record, days.asOf);
	return ascending([
		days.proposedOn,
		...feed.rollCalls.map(({ votedOn }) => dayOf(votedOn)),
		days.adoptedOn,
		days.opensOn,
		...acts.flatMap(({ window }) => [window.from, window.to]),
		...(forceOn !== undefined && forceOn <= days.asOf ? [forceOn] : []),
	]);
}

/** The first days of the events on the timeline, ascending, each once, from `from` on. */
export function eventDays(record: TreatyRecord, from: Day): Day[] {
	return ascending(record.feed.ticks.map(({ startsOn }) => dayOf(startsOn)).filter((day) => day >= from));
}

/** The last of the days before a day, or `undefined`. The days ascend. */
export function dayBefore(days: readonly Day[], day: Day): Day | undefined {
	return days.findLast((one) => one < day);
}

/** The first of the days after a day, or `undefined`. The days ascend. */
export function dayAfter(days: readonly Day[], day: Day): Day | undefined {
	return days.find((one) => one > day);
}

function ascending(days: readonly Day[]): Day[] {
	return [...new Set(days)].sort((a, b) => a - b);
}
