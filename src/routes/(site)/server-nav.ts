/** The navigation of head and foot on the server; `undefined` in the browser, which keeps what it finds (see ServerDrawn.svelte) and loads none of it. */
export const serverNav = import.meta.env.SSR ? await import('./nav.ts') : undefined;

/** The path of a page from the root of the site, "" for the map: its route without the group that it lies in. */
export function pathOf(routeId: string | null): string | undefined {
	return routeId === null ? undefined : `${routeId.replace(/^\/\(site\)\/?/, '')}/`.replace(/^\/$/, '');
}
