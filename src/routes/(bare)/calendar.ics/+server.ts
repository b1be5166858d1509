import eventsFeed from '#data/events.json' with { type: 'json' };
import type { EventsFeed } from '#lib/data/events.ts';
import { calendarIcs } from './calendar.ts';
import { record } from '#routes/record.server.ts';
import { sources } from '#routes/sources.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The calendar of meetings and deadlines. */
export const GET: RequestHandler = () => {
	const { events } = eventsFeed as EventsFeed;
	return new Response(calendarIcs(record, events, sources, siteUrl()), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
};
