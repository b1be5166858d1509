import eventsFeed from '#data/events.json' with { type: 'json' };
import sourcesFeed from '#data/sources.json' with { type: 'json' };
import type { ChangesEvent } from '#lib/analysis/changes-events.ts';
import { shownSource } from '#lib/ui/source-title.ts';
import type { EventsFeed } from '#lib/data/events.ts';
import type { Source, SourcesFeed } from '#lib/data/sources.ts';
import { record } from '#routes/record.server.ts';
import type { PageServerLoad } from './$types';

/** Events of this weight are told beside the changes; the rest are on the timeline. */
const WEIGHTIEST = 3;

/** The weightiest events, and the sources of these and of all acts: few enough to be in the page, so that nothing waits for them. */
export const load: PageServerLoad = () => {
	const events = (eventsFeed as EventsFeed).events
		.filter(({ importance, startsOn }) => importance === WEIGHTIEST && startsOn <= record.feed.asOf)
		.map(({ id, startsOn, endsOn, precision, title, note, sources }): ChangesEvent => {
			const event = { id, startsOn, precision, title, sources };
			return { ...event, ...(endsOn ? { endsOn } : {}), ...(note ? { note } : {}) };
		});
	const all = (sourcesFeed as SourcesFeed).sources;
	const cited = new Set([...record.feed.acts, ...events].flatMap((one) => one.sources));
	const sources: Record<string, Source> = {};
	for (const id of [...cited].sort()) {
		const source = all[id];
		if (!source) throw new Error(`${id} is cited and is not among the sources`);
		sources[id] = shownSource(source);
	}
	return { events, sources };
};
