/** What an article needs to know of an embed. */
export interface Embedded {
	/** The absolute address of the frame, query included. */
	readonly embedUrl: string;
	/** What the frame shows, for readers who hear it: the frame's title (WCAG 2.4.1, technique H64). */
	readonly title: string;
	/** The height in CSS pixels until the frame has said its own. */
	readonly heightPx: number;
}

/** The line for any page: the frame alone. */
export function iframeSnippet({ embedUrl, title, heightPx }: Embedded): string {
	return (
		`<iframe src="${escapeAttribute(embedUrl)}" title="${escapeAttribute(title)}" loading="lazy" width="100%" height="${heightPx}" ` +
		'style="border:0;width:100%" allow="fullscreen; clipboard-write; web-share" referrerpolicy="strict-origin-when-cross-origin"></iframe>'
	);
}

/** Text as the value of an attribute in double quotes (HTML, 13.3). */
export function escapeAttribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
