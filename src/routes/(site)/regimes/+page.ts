import { asset } from '$app/paths';
import { loadFeed } from '#lib/data/load.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty, which SvelteKit writes into the page, beside what the server knows of Budapest. */
export const load: PageLoad = async ({ fetch, data }) => ({
	...data,
	record: recordOf(await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch)),
});
