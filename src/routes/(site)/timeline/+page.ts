import { resolve } from '$app/paths';
import { loadRecord } from '#routes/load-record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty, and the story's text, which the browser finds in the page and gets no second time. */
export const load: PageLoad = async ({ fetch }) => ({
	record: await loadRecord(fetch),
	story: import.meta.env.SSR ? (await import('./story.ts')).storyHtml(resolve('/')) : undefined,
});
