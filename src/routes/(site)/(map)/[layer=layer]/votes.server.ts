import eventsFeed from '#data/events.json' with { type: 'json' };
import { dayOf } from '#lib/domain/day.ts';
import { tableOf, type VotesTable } from './votes-table.ts';
import { classLabel } from '#lib/text/words.ts';
import type { EventsFeed } from '#lib/data/events.ts';
import type { RollCall } from '#lib/data/standing.ts';
import { countedInstruments, reportedAmong } from '#lib/domain/forty.ts';
import { hasSignedBy, standingOn, countedSignatories, namedSignatories } from '#lib/domain/standing.ts';
import { type Vote, voteOf, votesByStanding, votesByVote, withoutVote } from '#lib/domain/roll-call.ts';
import { record } from '#routes/record.server.ts';
import { sourcesOf } from '#routes/sources.server.ts';

/** How many voted in one way, and how many of them have signed since. */
export interface VotesThen {
	readonly all: number;
	readonly signed: number;
}

const { asOf } = record.days;

/** Both roll-calls against the standing on the as-of day and against each other. */
export function votesData() {
	const rollCalls = [...record.feed.rollCalls].reverse();
	const [second, first] = rollCalls;
	if (!first || !second) throw new Error('expected two roll-calls to compare');
	const table = tableOf(votesByVote(record, first, second), classLabel, classLabel);
	const { events } = eventsFeed as EventsFeed;
	const votes = rollCalls.map((rollCall) => ({
		resolution: rollCall.resolution,
		votedOn: dayOf(rollCall.votedOn),
		/** What was decided. */
		event: events
			.filter(({ category, startsOn }) => category === 'resolution' && startsOn === rollCall.votedOn)
			.map(({ summary, sources }) => ({ summary, sources }))[0],
		sources: rollCall.sources,
		yes: votedThen(rollCall, 'yes'),
		no: votedThen(rollCall, 'no'),
		table: tableOf(votesByStanding(record, rollCall, asOf), classLabel, classLabel),
	}));
	return {
		asOf,
		asOfIso: record.feed.asOf,
		license: record.feed.license,
		adoptedOn: record.days.adoptedOn,
		named: namedSignatories(record, asOf),
		counted: countedSignatories(record, asOf) ?? 0,
		names: Object.fromEntries(
			record.feed.participants.filter(({ kind }) => kind === 'member').map(({ iso3, name }) => [iso3, name]),
		),
		votes,
		reported: reportedAmong(countedInstruments(record.participants, asOf)),
		turn: table,
		same: unchangedCount(table),
		withoutVote: withoutVote(record, second).map((voter) => ({
			iso3: voter.participant.iso3,
			name: voter.participant.name,
			standing: classLabel(standingOn(record, voter, asOf).certain),
		})),
		sources: sourcesOf(votes.flatMap((vote) => (vote.event ? [vote, vote.event] : [vote]))),
	};
}

export type VotesData = ReturnType<typeof votesData>;

function votedThen(rollCall: RollCall, vote: Vote): VotesThen {
	const voters = record.participants.filter(({ index }) => voteOf(rollCall, index) === vote);
	return { all: voters.length, signed: voters.filter((state) => hasSignedBy(record, state, asOf)).length };
}

/** How many are recorded alike in both roll-calls. */
function unchangedCount({ rows, columns, cells }: VotesTable): number {
	return rows.reduce((sum, { key }, r) => {
		const c = columns.findIndex((column) => column.key === key);
		return sum + (cells[r]?.[c]?.length ?? 0);
	}, 0);
}
