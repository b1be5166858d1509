import type { Day } from '#lib/calendar/day.ts';
import type { TreatyRecord } from './record.ts';
import { standingsOn, type StandingOn } from './standing.ts';

/** One participant whose standing differs between two days. */
export interface StandingChange {
	iso3: string;
	from: StandingOn;
	to: StandingOn;
}

/** Who stands differently on the second day than on the first, in the order of the feed. The days may be in either order. */
export function changesBetween(record: TreatyRecord, first: Day, second: Day): StandingChange[] {
	const before = standingsOn(record, first);
	const after = standingsOn(record, second);
	return record.participants.flatMap(({ participant: { iso3 } }, i) => {
		const from = before[i];
		const to = after[i];
		if (!from || !to || (from.certain === to.certain && from.possible === to.possible)) return [];
		return [{ iso3, from, to }];
	});
}
