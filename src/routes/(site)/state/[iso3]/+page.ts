import { error } from '@sveltejs/kit';
import { serverStateModel } from './server-state-model.ts';
import type { PageLoad } from './$types';

/**
 * What the page shows. A browser comes here only from `404.html`, where no page was drawn for the code; a load of the server's own would have
 * written all of it a second time, as data that nothing reads.
 */
export const load: PageLoad = ({ params }) => {
	const model = serverStateModel?.(params.iso3);
	if (!model) error(404);
	return model;
};
