import type {
	Act,
	BudapestStanding,
	Group,
	Participant,
	ParticipantKind,
	RollCall,
	RunningCount,
	StandingFeed,
	Tick,
} from '#lib/data/standing.ts';
import type { Envelope } from '#lib/data/envelope.ts';
import type { Vote } from '#lib/data/votes.ts';
import type { Facts, Row } from './facts.ts';
import { known } from './known.ts';
import { byName, sortedBy } from './order.ts';
import type { TreatyFacts } from './treaty-facts.ts';

/** The content of `standing.json`, without the envelope. Takes facts that have no problems. */
export function compileStanding(facts: Facts, { treaty }: TreatyFacts): Omit<StandingFeed, keyof Envelope> {
	const participants = compileParticipants(facts);
	return {
		treaty,
		participants,
		acts: compileActs(facts),
		rollCalls: compileRollCalls(facts, participants),
		counts: compileRunning(facts),
		groups: compileGroups(facts),
		budapest: sortedBy(facts.budapest.rows, (row) => [row.iso3]).map(toBudapest),
		ticks: sortedBy(facts.events.rows, (row) => [row.starts_on, row.id]).map(toTick),
	};
}

/** The kind of participant of a row of `states.csv`, where the EU is told from other states by its code. */
export function kindOf({ un_member, iso3 }: Row<'states'>): ParticipantKind {
	if (un_member === 'yes') return 'member';
	if (un_member === 'observer') return 'observer';
	return iso3 === 'EUE' ? 'organization' : 'other';
}

/** Totals of this Convention; those of another are published with it. */
export function ofThisTreaty<T extends { readonly treaty: string | undefined }>(counts: readonly T[]): T[] {
	return counts.filter(({ treaty }) => treaty === undefined);
}

/** The dates of a row of `events.csv`, as on the timeline. */
export function toTick(row: Row<'events'>): Tick {
	const { id, starts_on, ends_on, precision, category } = row;
	const importance = ({ 1: 1, 2: 2, 3: 3 } as const)[row.importance];
	return known({ id, startsOn: starts_on, endsOn: ends_on, precision, category, importance });
}

/** The standing in a row of `budapest.csv`, without its sources. */
export function toBudapest(row: Row<'budapest'>): BudapestStanding {
	const { iso3, kind, signed_on, bound_on, in_force_on, invited_on } = row;
	return known({
		iso3,
		kind,
		signedOn: signed_on,
		boundOn: bound_on,
		inForceOn: in_force_on,
		invitedOn: invited_on,
	});
}

function compileParticipants({ states }: Facts): Participant[] {
	return states.rows
		.map((row) => ({ iso3: row.iso3, iso2: row.iso2, name: row.name, kind: kindOf(row) }))
		.toSorted((a, b) => byName(a.name, b.name));
}

function compileActs({ instruments }: Facts): Act[] {
	return sortedBy(instruments.rows, (row) => [row.not_after, row.not_before, row.iso3, row.act]).map(
		(row) => {
			const { iso3, act, place, evidence, confidence, sources, note } = row;
			return known({
				iso3,
				act,
				notBefore: row.not_before,
				notAfter: row.not_after,
				place,
				evidence,
				confidence,
				sources,
				note,
			});
		},
	);
}

const letters: Readonly<Record<Vote, string>> = { yes: 'y', no: 'n', abstain: 'a', not_recorded: 'x' };

function compileRollCalls({ resolutions, votes }: Facts, participants: readonly Participant[]): RollCall[] {
	const rollCalls = resolutions.rows.map(({ resolution, voted_on, sources }) => {
		const cast = new Map(
			votes.rows.filter((row) => row.resolution === resolution).map((row) => [row.iso3, letters[row.vote]]),
		);
		const line = participants.map(({ iso3 }) => cast.get(iso3) ?? '-').join('');
		return { known: cast.size > 0, rollCall: { resolution, votedOn: voted_on, votes: line, sources } };
	});
	const listed = rollCalls.filter(({ known }) => known).map(({ rollCall }) => rollCall);
	return sortedBy(listed, ({ votedOn, resolution }) => [votedOn, resolution]);
}

function compileRunning({ counts }: Facts): RunningCount[] {
	return sortedBy(ofThisTreaty(counts.rows), (row) => [row.as_of]).flatMap(
		({ running, as_of, signatories, sources }) =>
			running && signatories !== undefined ? [{ asOf: as_of, signatories, sources }] : [],
	);
}

function compileGroups({ groups }: Facts): Group[] {
	const found = new Map<string, Group>();
	for (const { group_id, group_name, iso3 } of sortedBy(groups.rows, (row) => [row.group_id, row.iso3])) {
		const group = found.get(group_id) ?? { id: group_id, name: group_name, members: [] };
		group.members.push(iso3);
		found.set(group_id, group);
	}
	return [...found.values()];
}
