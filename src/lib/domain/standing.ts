import { dayOf, happenedBy, type Day } from './day.ts';
import { fortyOn, type Forty } from './forty.ts';
import type { DatedAct, ParticipantRecord, TreatyRecord } from './record.ts';

/**
 * Where a participant stands (Vienna Convention on the Law of Treaties, article 2): `none`; `signatory`, signed and not bound;
 * `contracting`, has consented to be bound by a treaty not in force for it; `party`, bound by a treaty in force for it.
 */
export type Standing = 'none' | 'signatory' | 'contracting' | 'party';

/** From the least to the most. */
export const STANDINGS: readonly Standing[] = ['none', 'signatory', 'contracting', 'party'];

/** A standing on a day: what is certain, and inside an open window what it may already be. */
export interface StandingOn {
	readonly certain: Standing;
	readonly possible: Standing | undefined;
}

/** The standing of every participant on one day, in the order of the feed. */
export function standingsOn(record: TreatyRecord, day: Day): StandingOn[] {
	const at = Math.min(day, record.days.asOf);
	const forty = fortyOn(record, at);
	return record.participants.map((participant) => standingAt(record, participant, at, forty));
}

/** The standing of one participant on a day. After the as-of day, what was last known stands. */
export function standingOn(record: TreatyRecord, participant: ParticipantRecord, day: Day): StandingOn {
	const at = Math.min(day, record.days.asOf);
	return standingAt(record, participant, at, fortyOn(record, at));
}

function standingAt(record: TreatyRecord, participant: ParticipantRecord, at: Day, forty: Forty): StandingOn {
	const state = (act: DatedAct | undefined) => (act ? happenedBy(act.window, at) : 'no');
	const signed = state(participant.signature);
	const consented = state(participant.consent);
	const withdrawn = state(participant.withdrawal);

	let certain: Standing = 'none';
	let possible: Standing | undefined;
	if (signed === 'yes') {
		const unsigned = state(participant.signatureWithdrawal);
		if (unsigned !== 'yes') certain = 'signatory';
		if (unsigned === 'possibly') possible = 'none';
	} else if (signed === 'possibly') possible = 'signatory';
	if (consented === 'yes') {
		certain = isBound(record, participant, at, forty) ? 'party' : 'contracting';
		possible = undefined;
	} else if (consented === 'possibly') possible = 'contracting';

	if (withdrawn === 'yes') return { certain: 'none', possible: undefined };
	if (withdrawn === 'possibly' && certain !== 'none') return { certain, possible: 'none' };
	return { certain, possible };
}

/** Article 65: in force for the first forty on the ninetieth day after the fortieth; for a later one, some days after its own deposit. */
function isBound(
	record: TreatyRecord,
	participant: ParticipantRecord,
	at: Day,
	{ fortiethOn, forceOn }: Forty,
): boolean {
	if (forceOn === undefined || fortiethOn === undefined || !participant.consent) return false;
	const deposited = participant.consent.window.to;
	const own = deposited > fortiethOn ? deposited + record.feed.treaty.laterForceDelayDays : forceOn;
	return at >= Math.max(forceOn, own);
}

/** Whether a participant had certainly signed by a day, and its signature still stood, whatever it did later. */
export function hasSignedBy(record: TreatyRecord, participant: ParticipantRecord, day: Day): boolean {
	const { signature, signatureWithdrawal, withdrawal } = participant;
	return (
		hasHappened(record, signature, day) &&
		!hasHappened(record, signatureWithdrawal, day) &&
		!hasHappened(record, withdrawal, day)
	);
}

/** Whether an act had certainly happened by a day. After the as-of day, what was last known stands. */
export function hasHappened(record: TreatyRecord, act: DatedAct | undefined, day: Day): act is DatedAct {
	return act !== undefined && happenedBy(act.window, Math.min(day, record.days.asOf)) === 'yes';
}

/** The signature of a participant, unless it had certainly withdrawn it by a day. */
export function heldSignature(
	record: TreatyRecord,
	participant: ParticipantRecord,
	day: Day,
): DatedAct | undefined {
	const { signature, signatureWithdrawal } = participant;
	return hasHappened(record, signatureWithdrawal, day) ? undefined : signature;
}

/**
 * The withdrawal of its signature, where that is why a participant has no standing on a day: it certainly happened, and no consent
 * can have come after it.
 */
export function signatureWithdrawalOn(
	record: TreatyRecord,
	{ signatureWithdrawal: act, consent }: ParticipantRecord,
	day: Day,
): DatedAct | undefined {
	const at = Math.min(day, record.days.asOf);
	const isConsented = consent && happenedBy(consent.window, at) !== 'no';
	return !isConsented && hasHappened(record, act, day) ? act : undefined;
}

/** Participants that are named here as having certainly signed by a day, the EU among them. */
export function namedSignatories(
	record: TreatyRecord,
	day: Day,
	among: readonly ParticipantRecord[] = record.participants,
): number {
	return among.filter((participant) => hasSignedBy(record, participant, day)).length;
}

/**
 * The counted figure on a day: signatories in the latest running count that was published or computed by then.
 * `undefined` before the first. It may exceed the named figure: at least two signatories have no name.
 */
export function countedSignatories(record: TreatyRecord, day: Day): number | undefined {
	return record.feed.counts.filter(({ asOf }) => dayOf(asOf) <= day).at(-1)?.signatories;
}
