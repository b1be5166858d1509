import { error } from '@sveltejs/kit';
import budapest from '#data/budapest.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import { budapestDetails, type BudapestCount } from '#lib/analysis/regimes-budapest.ts';
import { shownSource } from '#lib/explorer/source-title.ts';
import type { BudapestFeed } from '#lib/schema/budapest.ts';
import type { Source, SourcesFeed } from '#lib/schema/sources.ts';
import type { PageServerLoad } from './$types';

/** The Council of Europe's own statement in Hanoi, whose note gives the number of parties: "81 Parties and …". */
const COUNTED_IN = 'coe-hanoi-2025';

/** What stands beside the days of the Budapest Convention, and the sources of it all. */
export const load: PageServerLoad = () => {
	const feed = budapest as BudapestFeed;
	const cited = new Set([COUNTED_IN, ...feed.standings.flatMap((one) => one.sources)]);
	const all = Object.entries((sources as SourcesFeed).sources).filter(([id]) => cited.has(id));
	return {
		details: budapestDetails(feed),
		counted: countedIn(Object.fromEntries(all)[COUNTED_IN]),
		// A source's note is for its own page.
		sources: Object.fromEntries(all.map(([id, source]) => [id, shownSource(source)])),
	};
};

function countedIn(source: Source | undefined): BudapestCount {
	const parties = /^(\d+) Parties/.exec(source?.note ?? '')?.[1];
	const month = source?.publishedOn?.slice(0, 7);
	if (parties === undefined || month === undefined)
		error(500, `source ${COUNTED_IN}: expected a note that begins "81 Parties", and a month of publication`);
	return { parties: Number(parties), month, source: COUNTED_IN };
}
