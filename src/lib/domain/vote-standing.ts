import type { RollCall } from '#lib/data/standing.ts';
import type { Day } from './day.ts';
import type { ParticipantRecord, TreatyRecord } from './record.ts';
import { voteOf, type Vote } from './roll-call.ts';
import { standingsOn, STANDINGS, type Standing } from './standing.ts';

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

/** How many are in some cells. */
export function membersIn(cells: CrossTable<string, string>): number {
	return cells.reduce((sum, { members }) => sum + members.length, 0);
}

/** The participants that had no vote in a roll-call: not members of the United Nations. */
export function withoutVote(record: TreatyRecord, rollCall: RollCall): ParticipantRecord[] {
	return record.participants.filter(({ index }) => voteOf(rollCall, index) === 'no-vote');
}

function crossTable<Row extends string, Column extends string>(
	record: TreatyRecord,
	rows: readonly Row[],
	columns: readonly Column[],
	rowOf: (one: ParticipantRecord) => string,
	columnOf: (one: ParticipantRecord) => string,
): CrossTable<Row, Column> {
	return rows.flatMap((row) =>
		columns.map((column) => ({
			row,
			column,
			members: record.participants.filter((one) => rowOf(one) === row && columnOf(one) === column),
		})),
	);
}
