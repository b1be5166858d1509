import eventsFeed from '#data/events.json' with { type: 'json' };
import sourcesFeed from '#data/sources.json' with { type: 'json' };
import type { EventsFeed } from '#lib/data/events.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import { shownSource } from '#lib/ui/source-title.ts';
import { record } from '#routes/record.server.ts';

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
	const cited = new Set([...record.feed.acts, ...events].flatMap(({ sources }) => sources));
	const all = Object.entries((sourcesFeed as SourcesFeed).sources).filter(([id]) => cited.has(id));
	return { events, sources: Object.fromEntries(all.map(([id, source]) => [id, shownSource(source)])) };
}

export type ChangesData = ReturnType<typeof changesData>;
