import type { Day } from './day.ts';
import { countsTowardsForce } from './forty.ts';
import type { ParticipantRecord, TreatyRecord } from './record.ts';

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
