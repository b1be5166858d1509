import { dayOf, type Day } from './day.ts';
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
 * before, so that whoever moves through time draws only what is new. Ascending, each once.
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
	return days.findLast((one) => one < day);
}

/** The first of the days after a day, or `undefined`. The days ascend. */
export function dayAfter(days: readonly Day[], day: Day): Day | undefined {
	return days.find((one) => one > day);
}

function ascending(days: readonly Day[]): Day[] {
	return [...new Set(days)].sort((a, b) => a - b);
}
