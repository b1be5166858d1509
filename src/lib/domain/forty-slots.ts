import type { DateWindow, Day } from './day.ts';
import { fortyOn, isCountedBy, isReportedOnly } from './forty.ts';
import type { Consent, ParticipantRecord, TreatyRecord } from './record.ts';

/** An instrument in its place among the forty. */
export interface FilledSlot {
	/** From 1. */
	readonly number: number;
	readonly state: ParticipantRecord;
	readonly consent: Consent;
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
 * The slots on the as-of day. Places go by the last day of each window, from which an instrument counts; within a day what is confirmed stands
 * before what is reported, then by first day and name. An open window can make the order uncertain, so a place is no claim of precedence.
 */
export function slotsOf(record: TreatyRecord): Slots {
	const { threshold } = record.feed.treaty;
	const until = record.days.asOf;
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
