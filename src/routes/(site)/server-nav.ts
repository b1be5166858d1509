import type { Page } from '@sveltejs/kit';

/** The navigation of head and foot on the server; `undefined` in the browser, which keeps what it finds (see ServerDrawn.svelte) and loads none of it. */
export const serverNav = import.meta.env.SSR ? await import('./nav.ts') : undefined;

/** The path of a page from the root of the site, "" for the map: its route without the groups that it lies in, and with its layer. */
export function pathOf({ route, params }: Pick<Page, 'route' | 'params'>): string | undefined {
	if (route.id === null) return undefined;
	const folders = route.id.split('/').filter((folder) => folder !== '' && !folder.startsWith('('));
	return folders.map((folder) => `${folder === '[layer=layer]' ? params['layer'] : folder}/`).join('');
}
