import { shippedBriefing } from '#lib/briefing/moment.ts';
import { loadRecord } from '#routes/load-record.ts';
import type { LayoutLoad } from './$types';

/** The record and the shipped briefing. SvelteKit writes both into the page, so the first moment waits for no request. */
export const load: LayoutLoad = async ({ fetch, data }) => {
	const record = await loadRecord(fetch);
	return { record, shipped: shippedBriefing(record, data), charts: data.charts, sources: data.sources };
};
