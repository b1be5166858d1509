import type { Day } from './day.ts';
import { countedInstruments, isCountedBy, reportedAmong } from './forty.ts';
import { groupOf, participantsIn, type ParticipantRecord, type TreatyRecord } from './record.ts';
import { rollCallOn, voteOf } from './roll-call.ts';
import { hasSignedBy } from './standing.ts';

/** A forty of a reader's own: what it would take for the Convention to enter into force. */
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

/** Those whose instruments count on the as-of day: in every reader's forty, because what is deposited is not undone by a choice. */
export function recordedForty(record: TreatyRecord): ParticipantRecord[] {
	return record.participants.filter((one) => isCountedBy(one, record.days.asOf));
}

/** The forty of some chosen states, given by `iso3`; what cannot count or is unknown is left out, and nothing counts twice. */
export function ownForty(record: TreatyRecord, picked: readonly string[]): OwnForty {
	const { asOf } = record.days;
	const { threshold } = record.feed.treaty;
	const chosen = new Set(picked);
	const among = record.participants.filter(
		(one) => isCountedBy(one, asOf) || (canCount(one) && chosen.has(one.participant.iso3)),
	);
	const others = among.filter((one) => !isCountedBy(one, asOf));
	const signed = others.filter((one) => hasSignedBy(record, one, asOf)).length;
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

/** A choice of many at once: nobody beside the recorded; some signatories; who voted for the negotiations; the members of a group. */
export type Preset =
	| { readonly kind: 'recorded' }
	| { readonly kind: 'signatories' }
	| { readonly kind: 'voted-yes' }
	| { readonly kind: 'group'; readonly group: string; readonly onlySigned: boolean };

/** Whom a preset adds to the recorded instruments: `iso3`, ascending, without those that count already and without the European Union. */
export function picksOf(record: TreatyRecord, preset: Preset): string[] {
	const { asOf } = record.days;
	return among(record, preset)
		.filter((one) => canCount(one) && !isCountedBy(one, asOf))
		.map(({ participant }) => participant.iso3)
		.sort();
}

function among(record: TreatyRecord, preset: Preset): readonly ParticipantRecord[] {
	const { asOf } = record.days;
	const hasSigned = (one: ParticipantRecord) => hasSignedBy(record, one, asOf);
	if (preset.kind === 'recorded') return [];
	if (preset.kind === 'signatories') return record.participants.filter(hasSigned);
	if (preset.kind === 'voted-yes') {
		const rollCall = rollCallOn(record, asOf);
		return record.participants.filter(({ index }) => rollCall && voteOf(rollCall, index) === 'yes');
	}
	const group = groupOf(record, preset.group);
	const members = group ? participantsIn(record, group) : [];
	return preset.onlySigned ? members.filter(hasSigned) : members;
}

/** The ninetieth day after the fortieth deposit, if that were on a given day (article 65(1)). */
export function forceAfter(record: TreatyRecord, lastDeposit: Day): Day {
	return lastDeposit + record.feed.treaty.forceDelayDays;
}
