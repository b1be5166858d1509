import { type Day, happenedBy } from './day.ts';
import type { DatedAct, ParticipantRecord, TreatyRecord } from './record.ts';

/** How far the treaty is from entering into force. */
export interface Forty {
	/** Instruments that count, by the evening of the day. */
	counted: number;
	/** Of these, the ones that no depositary or register page has been seen for. */
	reported: number;
	/** Instruments still needed; 0 once the threshold is met. */
	remaining: number;
	/** The day of the fortieth, once it has come. */
	fortiethOn: Day | undefined;
	/** The ninetieth day after it, once it is known. */
	forceOn: Day | undefined;
}

/**
 * Whether a participant's instrument counts towards entry into force. One of a regional economic integration organization
 * is not additional to those of its member states (article 65(1)).
 */
export function countsTowardsForce({ participant, consent }: ParticipantRecord): boolean {
	return consent !== undefined && participant.kind !== 'organization';
}

/** Evidence below `register` is a report that the depositary has not been seen to confirm. */
export function isReportedOnly(evidence: string): boolean {
	return evidence !== 'depositary' && evidence !== 'register';
}

/** Whether a participant's instrument has certainly been deposited by a day, still stands, and counts to the forty. */
export function isCountedBy(one: ParticipantRecord, day: Day): boolean {
	if (!countsTowardsForce(one) || !one.consent) return false;
	const withdrawn = one.withdrawal !== undefined && happenedBy(one.withdrawal.window, day) === 'yes';
	return !withdrawn && happenedBy(one.consent.window, day) === 'yes';
}

/** The instruments of some participants that certainly count to the forty by a day; the day is not beyond the as-of day. */
export function countedInstruments(among: readonly ParticipantRecord[], day: Day): DatedAct[] {
	return among.filter((one) => isCountedBy(one, day)).flatMap(({ consent }) => consent ?? []);
}

/** How many of some instruments are only reported. */
export function reportedAmong(instruments: readonly DatedAct[]): number {
	return instruments.filter(({ act }) => isReportedOnly(act.evidence)).length;
}

/** The forty on a day. A state counts from the last day of its window; after the as-of day, what was last known stands. */
export function fortyOn(record: TreatyRecord, day: Day): Forty {
	const { threshold, forceDelayDays } = record.feed.treaty;
	const at = Math.min(day, record.days.asOf);
	const counted = countedInstruments(record.participants, at);
	const fortiethOn = fortiethBy(record, at);
	return {
		counted: counted.length,
		reported: reportedAmong(counted),
		remaining: fortiethOn === undefined ? threshold - counted.length : 0,
		fortiethOn,
		forceOn: fortiethOn === undefined ? undefined : fortiethOn + forceDelayDays,
	};
}

/**
 * The day of the fortieth, if it has come by a day: the first on which as many instruments stood together as are needed. A treaty in force does
 * not end because its parties become fewer than that (Vienna Convention on the Law of Treaties, article 55), so a later withdrawal does not
 * undo it.
 */
function fortiethBy({ participants, feed }: TreatyRecord, day: Day): Day | undefined {
	const { threshold } = feed.treaty;
	const deposits = participants
		.filter(countsTowardsForce)
		.flatMap(({ consent }) => (consent && consent.window.to <= day ? consent.window.to : []))
		.sort((a, b) => a - b);
	return deposits
		.slice(threshold - 1)
		.find((on) => participants.filter((one) => isCountedBy(one, on)).length >= threshold);
}

/**
 * Days left to sign, counted from a day up to the last day for signature (article 64(1)): 0 on that day, negative after it.
 * The day is the visitor's own, and whoever shows the figure says so.
 */
export function daysLeftToSign(record: TreatyRecord, today: Day): number {
	return record.days.closesOn - today;
}
