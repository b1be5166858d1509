import { asset } from '$app/paths';
import { loadFeed } from '#lib/data/load.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty, which SvelteKit writes into the page, and what only the server draws. */
export const load: PageLoad = async ({ fetch, data }) => {
	const record = recordOf(await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch));
	return {
		...data,
		record,
		drawn: import.meta.env.SSR ? (await import('./drawn.ts')).drawnFor(record) : undefined,
	};
};
