import type { Handle } from '@sveltejs/kit';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { resolve as pathOf } from '$app/paths';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { m } from '#lib/messages/index.ts';
import { languageOf } from '#lib/messages/languages.ts';

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

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * Writes into each empty `data-nodes` attribute how many nodes a browser finds below its element, so that scripts can tell whether the HTML
 * has been altered on its way (src/lib/ui/hydration.ts counts in the same way).
 * @param html a whole page
 */
function writeNodeCounts(html: string): string {
	const marked: { end: number; count: number }[] = [];

	function count(node: Node): number {
		const all = 'childNodes' in node ? node.childNodes : [];
		const children = all.filter((child) => child.nodeName !== 'script');
		const runs = children.filter(
			(child, at) => child.nodeName !== '#text' || children[at - 1]?.nodeName !== '#text',
		);
		const total = children.reduce((sum, child) => sum + count(child), runs.length);
		const end = (node as Element).sourceCodeLocation?.attrs?.['data-nodes']?.endOffset;
		if (end !== undefined) marked.push({ end, count: total });
		return total;
	}

	count(parse(html, { sourceCodeLocationInfo: true }));
	return marked
		.sort((a, b) => b.end - a.end)
		.reduce((text, { end, count }) => {
			const start = text.lastIndexOf('data-nodes', end - 1);
			return `${text.slice(0, start)}data-nodes="${count}"${text.slice(end)}`;
		}, html);
}
