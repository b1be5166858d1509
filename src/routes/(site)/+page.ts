import { asset } from '$app/paths';
import { loadFeed } from '#lib/feed/load.ts';
import type { StandingFeed } from '#lib/schema/standing.ts';
import type { TerritoriesFeed } from '#lib/schema/territories.ts';
import { recordOf } from '#lib/treaty/record.ts';
import { nextTurn } from '#lib/ui/next-turn.ts';
import type { PageLoad } from './$types';

/** The record of the treaty: SvelteKit writes the file into the page, so the first paint waits for no request. */
export const load: PageLoad = async ({ fetch, data }) => {
	const record = recordOf(await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch));
	if (!import.meta.env.SSR) await nextTurn();
	return {
		...data,
		// Only the server draws the list of areas; in the browser it would be fetched.
		areas: import.meta.env.SSR
			? ((await import('#data/territories.json')).default as TerritoriesFeed).territories
			: [],
		record,
	};
};
