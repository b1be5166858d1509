import { slotsOf } from '#lib/domain/forty-slots.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Ratified } from '#lib/map/ratified.ts';

/** The states that have ratified by the as-of day, in that order, for the names on the map. */
export function ratifiedStates(record: TreatyRecord): Ratified[] {
	const { filled, further } = slotsOf(record);
	return [...filled, ...further].map(({ state: { participant }, isReported }) => ({
		iso3: participant.iso3,
		name: participant.name,
		isReported,
	}));
}
