import { dayOf } from '#lib/domain/day.ts';
import type { TreatyEvent } from '#lib/data/events.ts';
import type { DaySpan } from '#lib/domain/change-days.ts';

/** What the page says of an event. */
export type ChangesEvent = Pick<
	TreatyEvent,
	'id' | 'startsOn' | 'endsOn' | 'precision' | 'title' | 'note' | 'sources'
>;

/** Those that began after the first day, up to the second, the newest first. @param span in order, not beyond the as-of day */
export function eventsIn(events: readonly ChangesEvent[], { from, to }: DaySpan): ChangesEvent[] {
	return events
		.filter(({ startsOn }) => dayOf(startsOn) > from && dayOf(startsOn) <= to)
		.sort((a, b) => dayOf(b.startsOn) - dayOf(a.startsOn));
}
