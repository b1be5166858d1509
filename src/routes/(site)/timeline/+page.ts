import { asset } from '$app/paths';
import { loadFeed } from '#lib/data/load.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty: what the map shows, and the days and kinds of the events. SvelteKit writes the file into the page. */
export const load: PageLoad = async ({ fetch }) => ({
	record: recordOf(await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch)),
});
