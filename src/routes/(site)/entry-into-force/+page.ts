import { asset } from '$app/paths';
import { loadFeed } from '#lib/data/load.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty, which SvelteKit writes into the page, and the figures that only the server draws. */
export const load: PageLoad = async ({ fetch, data }) => {
	const record = recordOf(await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch));
	return {
		...data,
		record,
		figures: import.meta.env.SSR ? (await import('./figures.ts')).figuresHtml(record) : undefined,
	};
};
