import { loadRecord } from '#routes/load-record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty, and the figures that only the server draws. */
export const load: PageLoad = async ({ fetch, data }) => {
	const record = await loadRecord(fetch);
	const figures = import.meta.env.SSR ? (await import('#routes/figures.ts')).figuresHtml(record) : undefined;
	return { ...data, record, figures };
};
