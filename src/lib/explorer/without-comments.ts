/** The HTML that Svelte renders without its comments, which are what hydration looks for: for a part that nothing hydrates. */
export function withoutComments(html: string): string {
	return html.replace(/<!--.*?-->/g, '');
}
