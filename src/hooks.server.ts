import type { Handle } from '@sveltejs/kit';
import { writeNodeCounts } from './node-counts.server.ts';

/** SvelteKit hands over the whole page in one piece: nothing on this site is streamed. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			writeNodeCounts(event.route.id === '/(bare)/embed' ? withoutStyleLinks(html) : html),
	});

/**
 * SvelteKit links the styles of whatever its start needs, which are the map's, from every page, also from one that it does not start. The
 * frame has styles of its own, in its HTML: the link would be a request more in every article.
 */
function withoutStyleLinks(html: string): string {
	return html.replaceAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g, '');
}
