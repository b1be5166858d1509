import { m } from '#lib/messages/index.ts';
import type { Day } from './day.ts';
import { countedInstruments, isCountedBy, reportedAmong } from './forty.ts';
import { participantsIn, type ParticipantRecord, type TreatyRecord } from './record.ts';
import { rollCallOn, voteOf } from './roll-call.ts';
import { hasSignedBy } from './standing.ts';

/** A forty that a reader chooses: what it would take for the Convention to enter into force. */
export interface OwnForty {
	/** Those whose instrument counts already, and those chosen beside them, in the order of the feed. */
	readonly among: readonly ParticipantRecord[];
	/** How many of them count already, with an instrument that is recorded. */
	readonly recorded: number;
	/** Of these, how many no page of the depositary or of a register has been seen for. */
	readonly reported: number;
	/** Of those chosen: how many have signed, and how many have not. */
	readonly signed: number;
	readonly notSigned: number;
	/** Instruments that would still be missing; 0 where the threshold is met. */
	readonly missing: number;
	/** Instruments beyond the threshold. */
	readonly beyond: number;
}

/** Whether an instrument of this participant can count to the forty: that of every state, and not the European Union's (article 65(1)). */
export function canCount({ participant }: ParticipantRecord): boolean {
	return participant.kind !== 'organization';
}

/** The states whose instruments count on the as-of day. They are in every choice: a deposit is not undone by choosing. */
export function recordedForty(record: TreatyRecord): ParticipantRecord[] {
	return record.participants.filter((participant) => isCountedBy(participant, record.days.asOf));
}

/** The forty of some chosen states, given by `iso3`; what cannot count or is unknown is left out, and nothing counts twice. */
export function ownForty(record: TreatyRecord, picked: readonly string[]): OwnForty {
	const { asOf } = record.days;
	const { threshold } = record.feed.treaty;
	const chosen = new Set(picked);
	const among = record.participants.filter(
		(state) => isCountedBy(state, asOf) || (canCount(state) && chosen.has(state.participant.iso3)),
	);
	const others = among.filter((state) => !isCountedBy(state, asOf));
	const signed = others.filter((state) => hasSignedBy(record, state, asOf)).length;
	return {
		among,
		recorded: among.length - others.length,
		reported: reportedAmong(countedInstruments(among, asOf)),
		signed,
		notSigned: others.length - signed,
		missing: Math.max(0, threshold - among.length),
		beyond: Math.max(0, among.length - threshold),
	};
}

/** A choice of many states at once. */
export interface Preset {
	/** Identifies it among the others: for a group its id, with a `+` for those of its members that have signed. */
	readonly id: string;
	/** Its name, and how many states are in it. */
	readonly label: string;
	/** Whom it adds to the recorded instruments: `iso3`, ascending. */
	readonly picks: readonly string[];
}

/** The groups that have a button of their own: a G20 of all its members, an EU of those that have signed. */
const GROUP_BUTTONS = ['eu27+', 'g20'];

/** The choices of many: some for buttons, and every group twice, with all its members and with those that have signed. The Union is in none. */
export function presetsOf(record: TreatyRecord): Record<'buttons' | 'members' | 'signatories', Preset[]> {
	const { asOf } = record.days;
	const { groups } = record.feed;
	const hasSigned = (participant: ParticipantRecord) => hasSignedBy(record, participant, asOf);
	const preset = (
		id: string,
		among: readonly ParticipantRecord[],
		label: (words: { n: number }) => string,
	): Preset => {
		const states = among.filter(canCount);
		const picks = states
			.filter((state) => !isCountedBy(state, asOf))
			.map(({ participant }) => participant.iso3);
		return { id, label: label({ n: states.length }), picks: picks.sort() };
	};
	const members = groups.map((group) =>
		preset(group.id, participantsIn(record, group), (words) =>
			m.force_pick_group({ ...words, group: group.name }),
		),
	);
	const signatories = groups.map((group) =>
		preset(`${group.id}+`, participantsIn(record, group).filter(hasSigned), (words) =>
			m.force_pick_group_signed({ ...words, group: group.name }),
		),
	);
	const rollCall = rollCallOn(record, asOf);
	const votedYes =
		rollCall &&
		preset(
			'voted-yes',
			record.participants.filter(({ index }) => voteOf(rollCall, index) === 'yes'),
			(words) => m.force_pick_voted({ ...words, year: rollCall.votedOn.slice(0, 4) }),
		);
	const buttons = [
		preset('recorded', recordedForty(record), m.force_pick_clear),
		preset('signatories', record.participants.filter(hasSigned), m.force_pick_signatories),
		...GROUP_BUTTONS.flatMap((id) => [...members, ...signatories].find((group) => group.id === id) ?? []),
		...(votedYes ? [votedYes] : []),
	];
	return { buttons, members, signatories };
}

/** The ninetieth day after the fortieth deposit, if that were on a given day (article 65(1)). */
export function forceAfter(record: TreatyRecord, lastDeposit: Day): Day {
	return lastDeposit + record.feed.treaty.forceDelayDays;
}
