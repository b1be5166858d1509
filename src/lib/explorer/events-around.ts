import { dayOf, type Day, windowOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import type { TreatyEvent } from '#lib/data/events.ts';
import type { Source } from '#lib/data/sources.ts';
import { windowLabel } from '#lib/text/words.ts';

/** Events with the sources that they cite. */
export interface SourcedEvents {
	readonly events: readonly TreatyEvent[];
	readonly sources: Readonly<Record<string, Source>>;
}

/** Most events shown for one day: the weekend of Hanoi has five. */
const MOST = 5;

/**
 * The events on a day, the weightiest first; else the latest that began before it. An event that lasts several days is on each of them;
 * one whose day is not known stands at the first day of its window.
 */
export function eventsAround(
	events: readonly TreatyEvent[],
	day: Day,
): { events: TreatyEvent[]; isOnDay: boolean } {
	const on = events.filter(({ startsOn, endsOn, precision }) => {
		const from = dayOf(startsOn);
		return precision === 'span' && endsOn ? from <= day && day <= dayOf(endsOn) : from === day;
	});
	if (on.length > 0) {
		return { events: [...on].sort((a, b) => b.importance - a.importance).slice(0, MOST), isOnDay: true };
	}
	const before = events.findLast(({ startsOn }) => dayOf(startsOn) < day);
	return { events: before ? [before] : [], isOnDay: false };
}

/** When an event was: its day, its days, or the window in which it lay. */
export function eventDateText({
	startsOn,
	endsOn,
	precision,
}: Pick<TreatyEvent, 'startsOn' | 'endsOn' | 'precision'>): string {
	if (!endsOn) return formatDay(dayOf(startsOn));
	const words = windowLabel(windowOf(startsOn, endsOn));
	if (precision === 'span' || precision === 'month') return words;
	return m.day_not_known({ window: words });
}
