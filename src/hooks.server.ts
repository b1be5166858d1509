import type { Handle } from '@sveltejs/kit';
import { resolve as pathOf } from '$app/paths';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { m } from '#lib/messages/index.ts';
import { languageOf } from '#lib/messages/languages.ts';
import { writeNodeCounts } from './node-counts.server.ts';

const { tag, dir } = languageOf(LANGUAGE);

/** SvelteKit hands over the whole page in one piece: nothing on this site is streamed. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('lang="%lang%" dir="%dir%"', `lang="${tag}" dir="${dir}"`);
			if (event.route.id === '/(bare)/embed') return writeNodeCounts(withoutStyleLinks(page));
			return writeNodeCounts(event.url.pathname.endsWith('/[fallback]') ? withWords(page) : page);
		},
	});

/**
 * SvelteKit links the styles of whatever its start needs, which are the map's, from every page, also from one that it does not start. The
 * frame has styles of its own, in its HTML: the link would be a request more in every article.
 */
function withoutStyleLinks(html: string): string {
	return html.replaceAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g, '');
}

/** 404.html is a page that scripts fill; without them it would be blank. Its words are those of +error.svelte. */
function withWords(html: string): string {
	const words =
		`<noscript><main style="max-inline-size: 40rem; margin: 4rem auto; padding-inline: 1rem"><h1>${m.error_not_found()}</h1>` +
		`<p><a href="${pathOf('/')}">${m.error_home()}</a></p></main></noscript>`;
	return html
		.replace('</head>', () => `<title>${m.site_title()}</title></head>`)
		.replace(/<body[^>]*>/, (body) => body + words);
}
