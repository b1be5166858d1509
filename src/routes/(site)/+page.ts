import { asset } from '$app/paths';
import { loadFeed } from '#lib/feed/load.ts';
import type { StandingFeed } from '#lib/schema/standing.ts';
import type { PageLoad } from './$types';

/** The record of the treaty: SvelteKit writes the file into the page, so the first paint waits for no request. */
export const load: PageLoad = async ({ fetch, data }) => ({
	...data,
	standing: await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch)
});
