import { error } from '@sveltejs/kit';
import budapest from '#data/budapest.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import { budapestDetails } from '#lib/analysis/regimes-budapest.ts';
import { shownSource } from '#lib/ui/source-title.ts';
import type { BudapestFeed } from '#lib/data/other-treaties.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import type { PageServerLoad } from './$types';

/** What stands beside the days of the Budapest Convention, and the sources of it all. */
export const load: PageServerLoad = () => {
	const feed = budapest as BudapestFeed;
	const counted = feed.counted.at(-1);
	if (!counted) error(500, 'budapest.json: expected a total of parties');
	const cited = new Set([...counted.sources, ...feed.standings.flatMap((one) => one.sources)]);
	const all = Object.entries((sources as SourcesFeed).sources).filter(([id]) => cited.has(id));
	return {
		details: budapestDetails(feed),
		counted,
		// A source's note is for its own page.
		sources: Object.fromEntries(all.map(([id, source]) => [id, shownSource(source)])),
	};
};
