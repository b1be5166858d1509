import type { Handle } from '@sveltejs/kit';

/**
 * SvelteKit links the styles of whatever its start needs, which are the map's, from every page, also from one that it does not start. The
 * frame has styles of its own, in its HTML: the link would be a request more in every article.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(
		event,
		event.route.id === '/(bare)/embed'
			? { transformPageChunk: ({ html }) => html.replaceAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g, '') }
			: {},
	);
