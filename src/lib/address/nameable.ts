import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Nameable } from './parse.ts';

/** What an address can name in a record. The timeline runs to the last day to sign, or to the as-of day if that is later. */
export function nameableIn(record: TreatyRecord): Nameable {
	const { proposedOn, closesOn, asOf } = record.days;
	return {
		firstDay: proposedOn,
		lastDay: Math.max(closesOn, asOf),
		hasState: (iso3) => record.byIso3.has(iso3),
		hasGroup: (id) => record.feed.groups.some((group) => group.id === id),
	};
}
