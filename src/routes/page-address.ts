/**
 * The address of this page with another query, under the path that it was opened with. SvelteKit's `page.url` ends in a slash whatever was
 * opened, and a file server has no page at `/index.html/`. In the browser only.
 * @param query with its question mark, or an empty string
 */
export function pageAddress(query: string): string {
	return `${location.pathname}${query}`;
}
