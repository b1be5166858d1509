import { asset } from '$app/paths';
import { shippedBriefing } from '#lib/briefing/moment.ts';
import { loadFeed } from '#lib/data/load.ts';
import type { MomentsFeed } from '#lib/data/briefing.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty and the shipped briefing. SvelteKit writes the two files into the page. */
export const load: PageLoad = async ({ fetch }) => {
	const [standing, moments] = await Promise.all([
		loadFeed<StandingFeed>(asset('/data/standing.json'), fetch),
		loadFeed<MomentsFeed>(asset('/data/moments.json'), fetch),
	]);
	const record = recordOf(standing);
	return { record, shipped: shippedBriefing(record, moments) };
};
