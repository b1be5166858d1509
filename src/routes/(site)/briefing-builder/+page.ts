import { asset } from '$app/paths';
import { shippedBriefing } from '#lib/briefing/moment.ts';
import type { MomentsFeed } from '#lib/data/briefing.ts';
import { loadFeed } from '#lib/data/load.ts';
import { loadRecord } from '#routes/load-record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty and the shipped briefing. SvelteKit writes the two files into the page. */
export const load: PageLoad = async ({ fetch }) => {
	const [record, moments] = await Promise.all([
		loadRecord(fetch),
		loadFeed<MomentsFeed>(asset('/data/moments.json'), fetch),
	]);
	return { record, shipped: shippedBriefing(record, moments) };
};
