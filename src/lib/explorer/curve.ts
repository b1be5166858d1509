import { m } from '#lib/paraglide/messages.js';
import { POSITIONS, type TimeScale } from '#lib/timeline/time-scale.ts';
import { curveOf } from '#lib/domain/forty.ts';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';

/** The cumulative curve of some participants on a timeline, as the figure takes it. */
export function curveFor(record: TreatyRecord, participants: readonly ParticipantRecord[], scale: TimeScale) {
	const steps = curveOf(record, participants).map(({ day, signed, consented }) => ({
		x: scale.positionOf(day),
		signed,
		consented,
	}));
	const last = steps.at(-1);
	const { threshold } = record.feed.treaty;
	return {
		steps,
		width: POSITIONS,
		threshold,
		labels: {
			signed: m.curve_signed({ n: last?.signed ?? 0 }),
			consented: m.curve_consented({ n: last?.consented ?? 0 }),
			threshold: m.curve_threshold({ n: threshold }),
		},
	};
}
