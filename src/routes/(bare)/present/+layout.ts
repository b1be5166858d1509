import { asset } from '$app/paths';
import { shippedBriefing } from '#lib/briefing/moment.ts';
import { loadFeed } from '#lib/data/load.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { LayoutLoad } from './$types';

/**
 * The record and the shipped briefing. SvelteKit writes both into the page, so the first moment waits for no request. Without
 * `load-record.ts`, which other pages share: its file would be one more in the first view.
 */
export const load: LayoutLoad = async ({ fetch, data }) => {
	const record = recordOf(await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch));
	return { record, shipped: shippedBriefing(record, data), charts: data.charts, sources: data.sources };
};
