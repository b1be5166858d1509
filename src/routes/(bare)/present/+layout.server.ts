import moments from '#data/moments.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import type { MomentsFeed } from '#lib/data/briefing.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import type { LayoutServerLoad } from './$types';

/** The shipped briefing with the sources that it cites, and no others. */
export const load: LayoutServerLoad = () => {
	const feed = moments as MomentsFeed;
	const cited = new Set(feed.moments.flatMap((moment) => moment.sources));
	const all = Object.entries((sources as SourcesFeed).sources);
	return {
		moments: feed.moments,
		sources: Object.fromEntries(all.filter(([id]) => cited.has(id))),
	};
};
