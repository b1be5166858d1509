import ical, { ICalEventTransparency } from 'ical-generator';
import { dayOf, toIso, type Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { m } from '#lib/messages/index.ts';
import { listText } from '#lib/messages/list.ts';
import type { TreatyEvent } from '#lib/data/events.ts';
import type { EventCategory } from '#lib/data/standing.ts';
import type { Source } from '#lib/data/sources.ts';
import { fortyOn } from '#lib/domain/forty.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { lastingId } from '#routes/(bare)/lasting-id.server.ts';

/** Meetings, signatures and deadlines. What is said or decided elsewhere is no appointment. */
const KEPT: readonly EventCategory[] = ['negotiation', 'adoption', 'signing', 'deadline'];

/** A day or some days in the calendar, both included. */
interface Entry {
	readonly id: string;
	readonly from: Day;
	readonly to: Day;
	readonly summary: string;
	readonly description: string;
	readonly place?: string;
}

/**
 * Meetings, signatures and deadlines as a calendar (iCalendar, RFC 5545) of all-day events. What has no known day is left out. The same facts give
 * the same bytes: the stamp is the as-of day at midnight UTC, and the ids come from those of the facts.
 * @param siteUrl the public address of the site without a slash at its end; without one the calendar names no address
 */
export function calendarIcs(
	record: TreatyRecord,
	events: readonly TreatyEvent[],
	sources: Readonly<Record<string, Source>>,
	siteUrl: string | undefined,
): string {
	const calendar = ical({
		name: m.changes_calendar_title(),
		description: m.changes_calendar_description({ day: formatDay(record.days.asOf) }),
		prodId: { company: 'hanoi-convention-map', product: 'calendar', language: LANGUAGE.toUpperCase() },
		...(siteUrl === undefined ? {} : { url: `${siteUrl}/changes/`, source: `${siteUrl}/calendar.ics` }),
	});
	const stamp = dateOf(record.days.asOf);
	for (const { id, from, to, summary, description, place } of entriesOf(record, events, sources)) {
		calendar.createEvent({
			id: `${lastingId(`event/${id}`)}@hanoi-convention-map`,
			stamp,
			start: dateOf(from),
			// The end is the first day after (RFC 5545, 3.6.1).
			end: dateOf(to + 1),
			allDay: true,
			summary,
			description,
			...(place ? { location: place } : {}),
			transparency: ICalEventTransparency.TRANSPARENT,
		});
	}
	// The library leaves out the end of the last line (3.4).
	return `${calendar.toString()}\r\n`;
}

function entriesOf(
	record: TreatyRecord,
	events: readonly TreatyEvent[],
	sources: Readonly<Record<string, Source>>,
): Entry[] {
	const { closesOn, proposedOn, asOf } = record.days;
	const entries = events
		.filter(
			({ category, precision, startsOn }) =>
				KEPT.includes(category) &&
				(precision === 'day' || precision === 'span') &&
				dayOf(startsOn) >= proposedOn,
		)
		.map((event): Entry => {
			const publishers = event.sources.flatMap((id) => sources[id]?.publisher ?? []);
			return {
				id: event.id,
				from: dayOf(event.startsOn),
				to: dayOf(event.endsOn ?? event.startsOn),
				summary: event.title,
				description: `${event.summary}\n\n${m.changes_calendar_sources({ sources: listText(publishers) })}`,
				place: event.place,
			};
		});
	const { forceOn } = fortyOn(record, asOf);
	const oneDay = (id: string, day: Day, summary: string, description: string): Entry => ({
		id,
		from: day,
		to: day,
		summary,
		description,
	});
	return [
		...entries,
		oneDay(
			'accession-only',
			closesOn + 1,
			m.changes_calendar_accession(),
			m.changes_calendar_accession_text({ day: formatDay(closesOn) }),
		),
		...(forceOn === undefined
			? []
			: [
					oneDay(
						'entry-into-force',
						forceOn,
						m.changes_calendar_force(),
						m.changes_calendar_force_text({ delay: record.feed.treaty.forceDelayDays }),
					),
				]),
	].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

/** A day as the library takes it: it writes the days of UTC, whatever the time zone of the machine. */
function dateOf(day: Day): string {
	return `${toIso(day)}T00:00:00.000Z`;
}
