import type { RollCall } from '#lib/data/standing.ts';
import { dayOf, type Day } from './day.ts';
import type { TreatyRecord } from './record.ts';

/** A vote in a roll-call. `unrecorded`: a UN member with no vote in the record, so absent or not voting; `no-vote`: not a UN member, so without a vote. */
export type Vote = 'yes' | 'no' | 'abstained' | 'unrecorded' | 'no-vote';

const LETTERS: Record<string, Vote> = { y: 'yes', n: 'no', a: 'abstained', x: 'unrecorded', '-': 'no-vote' };

/** The latest roll-call by a day, or `undefined` before the first. */
export function rollCallOn(record: TreatyRecord, day: Day): RollCall | undefined {
	return record.feed.rollCalls.filter(({ votedOn }) => dayOf(votedOn) <= day).at(-1);
}

/** How the participant at an index of the feed voted. */
export function voteOf(rollCall: RollCall, index: number): Vote {
	return LETTERS[rollCall.votes.charAt(index)] ?? 'no-vote';
}

/** How many voted in each way, over all participants or those at the given indices. */
export function voteTally(rollCall: RollCall, indices?: readonly number[]): Record<Vote, number> {
	const tally: Record<Vote, number> = { yes: 0, no: 0, abstained: 0, unrecorded: 0, 'no-vote': 0 };
	const among = indices ?? [...rollCall.votes].map((_, index) => index);
	for (const index of among) tally[voteOf(rollCall, index)] += 1;
	return tally;
}

/**
 * What there is to show on a day: `proposal` before any vote; `vote` once a roll-call has been taken; `adopted` before it opens for
 * signature; `open` from then on.
 */
export type Era = 'proposal' | 'vote' | 'adopted' | 'open';

/** The era that a day belongs to. */
export function eraOn(record: TreatyRecord, day: Day): Era {
	if (day >= record.days.opensOn) return 'open';
	if (day >= record.days.adoptedOn) return 'adopted';
	return rollCallOn(record, day) ? 'vote' : 'proposal';
}
