import events from '#data/events.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import standing from '#data/standing.json' with { type: 'json' };
import { dayOf } from '#lib/domain/day.ts';
import { eventsAround } from '#lib/explorer/events-around.ts';
import { shownSource } from '#lib/ui/source-title.ts';
import type { EventsFeed } from '#lib/data/events.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import type { LayoutServerLoad } from './$types';

/** The events of the as-of day with the sources that they cite, and no others: what the event strip shows first. */
export const load: LayoutServerLoad = () => {
	const { events: opening } = eventsAround((events as EventsFeed).events, dayOf(standing.asOf));
	const cited = new Set(opening.flatMap((event) => event.sources));
	const shown = Object.entries((sources as SourcesFeed).sources)
		.filter(([id]) => cited.has(id))
		.map(([id, source]) => [id, shownSource(source)] as const);
	return { opening: { events: opening, sources: Object.fromEntries(shown) } };
};
