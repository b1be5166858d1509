import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/**
 * What the page shows. A browser comes here only from `404.html`, where no page was drawn for the code; a load of the server's own would have
 * written all of it a second time, as data that nothing reads.
 */
export const load: PageLoad = async ({ params }) => {
	const page = import.meta.env.SSR ? (await import('./state-page.ts')).statePage(params.iso3) : undefined;
	if (!page) error(404);
	return page;
};
