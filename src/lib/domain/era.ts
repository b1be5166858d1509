import type { Day } from './day.ts';
import type { TreatyRecord } from './record.ts';
import { rollCallOn } from './roll-call.ts';

/**
 * What there is to show on a day: `proposal` before any vote; `vote` once a roll-call has been taken; `adopted` before it opens for
 * signature; `open` from then on.
 */
export type Era = 'proposal' | 'vote' | 'adopted' | 'open';

/** The era that a day belongs to. */
export function eraOn(record: TreatyRecord, day: Day): Era {
	if (day >= record.days.opensOn) return 'open';
	if (day >= record.days.adoptedOn) return 'adopted';
	return rollCallOn(record, day) ? 'vote' : 'proposal';
}
