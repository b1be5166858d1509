import { asset } from '$app/paths';
import { loadFeed } from '#lib/data/load.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import type { TerritoriesFeed } from '#lib/data/states.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { LayoutLoad } from './$types';

/** The record of the treaty: SvelteKit writes the file into the page, so the first paint waits for no request. */
export const load: LayoutLoad = async ({ fetch, data }) => {
	const record = recordOf(await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch));
	// Hydration is a task of its own (see hooks.client.ts).
	if (!import.meta.env.SSR) await new Promise((done) => setTimeout(done));
	return {
		...data,
		// Only the server draws the list of areas; in the browser it would be fetched.
		areas: import.meta.env.SSR
			? ((await import('#data/territories.json')).default as TerritoriesFeed).territories
			: [],
		record,
	};
};
