import { asset } from '$app/paths';
import { loadFeed } from '#lib/data/load.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty: SvelteKit writes the file into the page, so the first moment waits for no request. */
export const load: PageLoad = async ({ fetch, data }) => ({
	...data,
	record: recordOf(await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch)),
});
