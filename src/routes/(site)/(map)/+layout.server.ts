import events from '#data/events.json' with { type: 'json' };
import standing from '#data/standing.json' with { type: 'json' };
import { dayOf } from '#lib/domain/day.ts';
import { eventsAround } from '#lib/explorer/events-around.ts';
import type { EventsFeed } from '#lib/data/events.ts';
import { shownSourcesOf } from '#routes/sources.server.ts';
import type { LayoutServerLoad } from './$types';

/** The events of the as-of day with the sources that they cite, and no others: what the event strip shows first. */
export const load: LayoutServerLoad = () => {
	const { events: opening } = eventsAround((events as EventsFeed).events, dayOf(standing.asOf));
	return { opening: { events: opening, sources: shownSourcesOf(opening) } };
};
