import events from '#data/events.json' with { type: 'json' };
import type { Position } from '#lib/data/events.ts';
import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { record } from '#routes/record.server.ts';
import type { TextDays } from './DatedPosition.svelte';

/** The event of the committee's agreement on the text. */
const AGREED = 'e2024-consensus';

/**
 * From when there was an agreed text and an adopted one.
 * @throws {Error} where the events no longer have the agreement
 */
export function textDays(): TextDays {
	const agreed = events.events.find(({ id }) => id === AGREED);
	if (!agreed) throw new Error(`events.csv has no ${AGREED}, which the debate is dated by`);
	return { agreed: formatDay(dayOf(agreed.startsOn)), adopted: formatDay(record.days.adoptedOn) };
}

/** The statements in the order in which they are read: the newest first, one without a date last. A month counts as its last day. */
export function newestFirst(positions: readonly Position[]): Position[] {
	// `~` comes after every digit, so that "2025-10" is later than "2025-10-25"; what has no date comes before all.
	const key = ({ on }: Position) => (on === undefined ? '' : `${on}~`);
	return positions.toSorted((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : a.id < b.id ? -1 : 1));
}
