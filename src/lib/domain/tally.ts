import { dayOf, type Day } from './day.ts';
import type { ParticipantRecord, TreatyRecord } from './record.ts';
import { hasSignedBy, type Standing, type StandingOn } from './standing.ts';

/** How many participants have each certain standing, and how many of them are inside an open window. Sums to the participants given. */
export type Tally = Record<Standing, number> & { possible: number };

/** Counts standings. */
export function tallyOf(standings: readonly StandingOn[]): Tally {
	const tally: Tally = { none: 0, signatory: 0, contracting: 0, party: 0, possible: 0 };
	for (const { certain, possible } of standings) {
		tally[certain] += 1;
		if (possible) tally.possible += 1;
	}
	return tally;
}

/** Participants that are named here as having certainly signed by a day, the EU among them. */
export function namedSignatories(
	record: TreatyRecord,
	day: Day,
	of: readonly ParticipantRecord[] = record.participants,
): number {
	return of.filter((one) => hasSignedBy(record, one, day)).length;
}

/**
 * The counted figure on a day: signatories in the latest running count that was published or computed by then.
 * `undefined` before the first. It may exceed the named figure: at least two signatories have no name.
 */
export function countedSignatories(record: TreatyRecord, day: Day): number | undefined {
	return record.feed.counts.filter(({ asOf }) => dayOf(asOf) <= day).at(-1)?.signatories;
}
