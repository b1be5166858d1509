import type { Envelope } from '#lib/data/envelope.ts';
import type { Group, Participant, ParticipantKind, RollCall, StandingFeed } from '#lib/data/standing.ts';
import type { Vote } from '#lib/data/votes.ts';
import type { Facts, Row } from './facts.ts';
import { byName, rowsBy, sortedBy } from './rows.ts';
import type { TreatyFacts } from './treaty.ts';

/** The content of `standing.json`, without the envelope. Takes facts that have no problems. */
export function compileStanding(facts: Facts, { treaty }: TreatyFacts): Omit<StandingFeed, keyof Envelope> {
	const participants = facts.states.rows
		.map((row): Participant => ({ iso3: row.iso3, iso2: row.iso2, name: row.name, kind: kindOf(row) }))
		.toSorted((a, b) => byName(a.name, b.name));
	return {
		treaty,
		participants,
		acts: rowsBy(facts.instruments, 'not_after', 'not_before', 'iso3', 'act'),
		rollCalls: compileRollCalls(facts, participants),
		counts: rowsBy(ofThisTreaty(facts.counts), 'as_of').flatMap(({ running, signatories, ...count }) =>
			running && signatories !== undefined ? [{ ...count, signatories }] : [],
		),
		groups: compileGroups(facts),
		budapest: rowsBy(facts.budapest, 'iso3'),
		ticks: rowsBy(facts.events, 'starts_on', 'id'),
	};
}

/** The kind of participant of a row of `states.csv`; the EU is recognized by its code. */
export function kindOf({ un_member, iso3 }: Row<'states'>): ParticipantKind {
	if (un_member === 'yes') return 'member';
	if (un_member === 'observer') return 'observer';
	return iso3 === 'EUE' ? 'organization' : 'other';
}

/** The totals of this Convention; those of another are published with it. */
export function ofThisTreaty({ rows }: Facts['counts']): Pick<Facts['counts'], 'rows'> {
	return { rows: rows.filter(({ treaty }) => treaty === undefined) };
}

const letters: Readonly<Record<Vote, string>> = { yes: 'y', no: 'n', abstain: 'a', not_recorded: 'x' };

function compileRollCalls({ resolutions, votes }: Facts, participants: readonly Participant[]): RollCall[] {
	return rowsBy(resolutions, 'voted_on', 'resolution').flatMap((resolution) => {
		const cast = votes.rows.filter((row) => row.resolution === resolution.resolution);
		if (cast.length === 0) return [];
		const letterOf = new Map(cast.map(({ iso3, vote }) => [iso3, letters[vote]]));
		const line = participants.map(({ iso3 }) => letterOf.get(iso3) ?? '-').join('');
		return [{ ...resolution, votes: line }];
	});
}

function compileGroups({ groups }: Facts): Group[] {
	const found = new Map<string, Group>();
	for (const { group_id, group_name, iso3 } of sortedBy(groups.rows, 'group_id', 'iso3')) {
		const group = found.get(group_id) ?? { id: group_id, name: group_name, members: [] };
		group.members.push(iso3);
		found.set(group_id, group);
	}
	return [...found.values()];
}
