import { type DateWindow, type Day, happenedBy } from './day.ts';
import type { DatedAct, ParticipantRecord, TreatyRecord } from './record.ts';

/** How far the treaty is from entering into force, in figures; `slotsOf` gives the instruments behind them, for forty cells. */
export interface Forty {
	/** Instruments that count, by the evening of the day. */
	readonly counted: number;
	/** Of these, how many are only reported: no page of the depositary or of a register has been seen for them. */
	readonly reported: number;
	/** Instruments still needed; 0 once the threshold is met. */
	readonly remaining: number;
	/** The day of the fortieth, once it has come. */
	readonly fortiethOn: Day | undefined;
	/** The ninetieth day after it, once it is known. */
	readonly forceOn: Day | undefined;
}

/** A cell for each instrument that is needed: those that count, then those that are only reported, then the empty ones. */
export function fortyCells(
	{ feed }: TreatyRecord,
	{ counted, reported }: Forty,
): ('counted' | 'reported' | 'empty')[] {
	return Array.from({ length: feed.treaty.threshold }, (_, at) =>
		at >= counted ? 'empty' : at >= counted - reported ? 'reported' : 'counted',
	);
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
export function isCountedBy(participant: ParticipantRecord, day: Day): boolean {
	const { consent, withdrawal } = participant;
	if (!countsTowardsForce(participant) || !consent) return false;
	const withdrawn = withdrawal !== undefined && happenedBy(withdrawal.window, day) === 'yes';
	return !withdrawn && happenedBy(consent.window, day) === 'yes';
}

/** The instruments of some participants that certainly count to the forty by a day; the day is not beyond the as-of day. */
export function countedInstruments(among: readonly ParticipantRecord[], day: Day): DatedAct[] {
	return among.filter((participant) => isCountedBy(participant, day)).flatMap(({ consent }) => consent ?? []);
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
	return deposits.slice(threshold - 1).find((on) => countedInstruments(participants, on).length >= threshold);
}

/**
 * Days left to sign, counted from a day up to the last day for signature (article 64(1)): 0 on that day, negative after it.
 * The day is the visitor's own, which a text that shows the figure has to say.
 */
export function daysLeftToSign(record: TreatyRecord, today: Day): number {
	return record.days.closesOn - today;
}

/** An instrument in its place among the forty. */
export interface FilledSlot {
	/** From 1. */
	readonly number: number;
	readonly state: ParticipantRecord;
	readonly consent: DatedAct;
	/** Whether no page of the depositary or of a register has been seen for it. */
	readonly isReported: boolean;
}

/** The instruments that count, each in its place, and the numbers that are still empty. */
export interface Slots {
	readonly filled: readonly FilledSlot[];
	/** Instruments beyond the threshold: they count, and the fortieth has come without them. */
	readonly further: readonly FilledSlot[];
	/** None once the fortieth has come, even if a state withdraws afterwards: nothing more is needed. */
	readonly empty: readonly number[];
	/** The days between which the fortieth came: one day where it is known. `undefined` until it has certainly come. */
	readonly fortieth: DateWindow | undefined;
}

/**
 * The slots on a day, the as-of day unless given. Places go by the last day of each window, from which an instrument counts; within a day what is confirmed stands
 * before what is reported, then by first day and name. An open window can make the order uncertain, so a place is no claim of precedence.
 */
export function slotsOf(record: TreatyRecord, day: Day = record.days.asOf): Slots {
	const { threshold } = record.feed.treaty;
	const until = Math.min(day, record.days.asOf);
	const fortieth = fortiethOf(record, until);
	const counted = record.participants
		.filter((state) => isCountedBy(state, until))
		.flatMap((state) => {
			const { consent } = state;
			return consent ? [{ state, consent, isReported: isReportedOnly(consent.act.evidence) }] : [];
		})
		.sort(
			(a, b) =>
				a.consent.window.to - b.consent.window.to ||
				Number(a.isReported) - Number(b.isReported) ||
				a.consent.window.from - b.consent.window.from ||
				a.state.index - b.state.index,
		)
		.map((slot, at) => ({ number: at + 1, ...slot }));
	return {
		filled: counted.slice(0, threshold),
		further: counted.slice(threshold),
		empty: fortieth ? [] : Array.from({ length: threshold }, (_, at) => at + 1).slice(counted.length),
		fortieth,
	};
}

/** The first day on which forty may have stood together, and the first on which they certainly did. */
function fortiethOf(record: TreatyRecord, until: Day): DateWindow | undefined {
	const to = fortyOn(record, until).fortiethOn;
	if (to === undefined) return undefined;
	const from = record.participants
		.filter((participant) => isCountedBy(participant, to) || isCountedBy(participant, until))
		.flatMap(({ consent }) => consent?.window.from ?? [])
		.sort((a, b) => a - b)[record.feed.treaty.threshold - 1];
	return { from: from ?? to, to };
}

/** The running totals from one day on, until the next step. */
export interface CurveStep {
	day: Day;
	signed: number;
	/** Instruments that count towards entry into force. */
	consented: number;
}

/**
 * The cumulative curve of named signatures and counted instruments, one step for each day on which either changed. Each act stands
 * at the last day of its window; a withdrawn signature takes its own back. Begins with zero on the day of opening and ends on the as-of day.
 */
export function curveOf(
	record: TreatyRecord,
	among: readonly ParticipantRecord[] = record.participants,
): CurveStep[] {
	const rises = new Map<Day, { signed: number; consented: number }>();
	const rise = (day: Day, signed: number, consented: number) => {
		const before = rises.get(day) ?? { signed: 0, consented: 0 };
		rises.set(day, { signed: before.signed + signed, consented: before.consented + consented });
	};
	for (const participant of among) {
		const { signature, signatureWithdrawal, consent } = participant;
		if (signature) rise(signature.window.to, 1, 0);
		if (signature && signatureWithdrawal) rise(signatureWithdrawal.window.to, -1, 0);
		if (consent && countsTowardsForce(participant)) rise(consent.window.to, 0, 1);
	}
	const steps: CurveStep[] = [{ day: record.days.opensOn - 1, signed: 0, consented: 0 }];
	let { signed, consented } = { signed: 0, consented: 0 };
	for (const [day, by] of [...rises].sort(([a], [b]) => a - b)) {
		signed += by.signed;
		consented += by.consented;
		steps.push({ day, signed, consented });
	}
	steps.push({ day: record.days.asOf, signed, consented });
	return steps;
}
