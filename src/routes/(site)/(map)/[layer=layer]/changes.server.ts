import eventsFeed from '#data/events.json' with { type: 'json' };
import type { EventsFeed } from '#lib/data/events.ts';
import { record } from '#routes/record.server.ts';
import { shownSourcesOf } from '#routes/sources.server.ts';

/** Events of this weight are told beside the changes; the rest are on the timeline. */
const WEIGHTIEST = 3;

/** The weightiest events up to the as-of day, the newest first, and the sources of these and of all acts. */
export function changesData() {
	const events = (eventsFeed as EventsFeed).events
		.filter(({ importance, startsOn }) => importance === WEIGHTIEST && startsOn <= record.feed.asOf)
		.map(({ id, startsOn, endsOn, precision, title, note, sources }) => ({
			id,
			startsOn,
			endsOn,
			precision,
			title,
			note,
			sources,
		}))
		.reverse();
	return { events, sources: shownSourcesOf([...record.feed.acts, ...events]) };
}

export type ChangesData = ReturnType<typeof changesData>;
