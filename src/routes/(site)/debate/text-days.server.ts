import events from '#data/events.json' with { type: 'json' };
import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import type { TextDays } from './debate-words.ts';
import { record } from '#routes/record.server.ts';

/** The event of the committee's agreement on the text. */
const AGREED = 'e2024-consensus';

/** From when there was an agreed text and an adopted one, in words. Throws where the events no longer have the agreement. */
export function textDays(): TextDays {
	const agreed = events.events.find(({ id }) => id === AGREED);
	if (!agreed) throw new Error(`events.csv has no ${AGREED}, which the debate is dated by`);
	return { agreed: formatDay(dayOf(agreed.startsOn)), adopted: formatDay(record.days.adoptedOn) };
}
