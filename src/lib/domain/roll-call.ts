import type { RollCall } from '#lib/data/standing.ts';
import { dayOf, type Day } from './day.ts';
import type { ParticipantRecord, TreatyRecord } from './record.ts';
import { standingsOn, STANDINGS, type Standing } from './standing.ts';

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

/** How a voting member is recorded: those without a vote of their own are in no roll-call. */
export type CastVote = Exclude<Vote, 'no-vote'>;

/** In the order in which a vote is reported. */
export const CAST_VOTES: readonly CastVote[] = ['yes', 'no', 'abstained', 'unrecorded'];

/** The least bound last, as a table of standings is read from the left. */
export const STANDINGS_FROM_MOST: readonly Standing[] = [...STANDINGS].reverse();

/** Who is in one row and one column of a cross table. */
export interface Cell<Row extends string, Column extends string> {
	readonly row: Row;
	readonly column: Column;
	/** In the order of the feed, which is that of their names. */
	readonly members: readonly ParticipantRecord[];
}

/** The members of the United Nations, each in one cell; the cells row by row, empty ones among them. */
export type CrossTable<Row extends string, Column extends string> = readonly Cell<Row, Column>[];

/**
 * The voting members by their vote in a roll-call and by their certain standing on a day. The European Union, observers and others have no
 * vote and are in no cell, whatever they signed.
 */
export function votesByStanding(
	record: TreatyRecord,
	rollCall: RollCall,
	day: Day,
): CrossTable<CastVote, Standing> {
	const standings = standingsOn(record, day);
	return crossTable(
		record,
		CAST_VOTES,
		STANDINGS_FROM_MOST,
		({ index }) => voteOf(rollCall, index),
		({ index }) => standings[index]?.certain ?? 'none',
	);
}

/** The voting members by their votes in two roll-calls. Those who are a member in one only are in no cell. */
export function votesByVote(
	record: TreatyRecord,
	first: RollCall,
	second: RollCall,
): CrossTable<CastVote, CastVote> {
	return crossTable(
		record,
		CAST_VOTES,
		CAST_VOTES,
		({ index }) => voteOf(first, index),
		({ index }) => voteOf(second, index),
	);
}

/** The participants that had no vote in a roll-call: not members of the United Nations. */
export function withoutVote(record: TreatyRecord, rollCall: RollCall): ParticipantRecord[] {
	return record.participants.filter(({ index }) => voteOf(rollCall, index) === 'no-vote');
}

function crossTable<Row extends string, Column extends string>(
	record: TreatyRecord,
	rows: readonly Row[],
	columns: readonly Column[],
	rowOf: (participant: ParticipantRecord) => string,
	columnOf: (participant: ParticipantRecord) => string,
): CrossTable<Row, Column> {
	return rows.flatMap((row) =>
		columns.map((column) => ({
			row,
			column,
			members: record.participants.filter(
				(participant) => rowOf(participant) === row && columnOf(participant) === column,
			),
		})),
	);
}
