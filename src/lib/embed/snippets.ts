import { LANGUAGE } from '#lib/messages/generated.ts';
import { BASE_LANGUAGE } from '#lib/messages/way.ts';

/** What an article needs to know of an embed. */
export interface Embedded {
	/** The absolute address of the frame, query included. */
	readonly embedUrl: string;
	/** What the frame shows, for readers who hear it: the frame's title (WCAG 2.4.1, technique H64). */
	readonly title: string;
	/** The height in CSS pixels until the frame has said its own. */
	readonly heightPx: number;
}

/** A picture of the map at an address of its own. */
export interface Picture {
	/** The absolute address of the PNG. */
	readonly url: string;
	/** What it shows, in a full sentence, for readers who do not see it (WCAG 1.1.1). */
	readonly alt: string;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** The line for any page: the frame alone. */
export function iframeSnippet({ embedUrl, title, heightPx }: Embedded): string {
	return (
		`<iframe src="${escapeAttribute(embedUrl)}" title="${escapeAttribute(title)}" loading="lazy" width="100%" height="${heightPx}" ` +
		'style="border:0;width:100%" allow="fullscreen; clipboard-write; web-share" referrerpolicy="strict-origin-when-cross-origin"></iframe>'
	);
}

/**
 * The `html` of an oEmbed answer: the frame, and before it a quotation that only WordPress shows, until the frame has said its height and where
 * scripts do not run. Without one WordPress loads no script that would size the frame or open its links (`wp_maybe_enqueue_oembed_host_js`,
 * since 5.9), and it takes none that is not the first element (`wp_filter_oembed_result`).
 * @param pageUrl the absolute address of the full view
 */
export function oembedSnippet(embedded: Embedded, pageUrl: string): string {
	return (
		`<blockquote style="display:none"><a href="${escapeAttribute(pageUrl)}">${escapeText(embedded.title)}</a></blockquote>` +
		iframeSnippet(embedded)
	);
}

/**
 * The lines for a page that may load our script: an element with the options of the embed as its attributes. Inside it stands what is
 * shown where the script does not run: a linked picture, or a plain link where there is no picture of this view.
 * @param siteUrl the absolute address of the site in this language, without a slash at its end
 * @param pageUrl the absolute address of the full view
 */
export function scriptSnippet(
	siteUrl: string,
	{ embedUrl, title, heightPx }: Embedded,
	pageUrl: string,
	picture: Picture | undefined,
): string {
	// Only the names that an option of the embed can have: any other could break the markup.
	const query = [...new URLSearchParams(embedUrl.split('?')[1] ?? '')].filter(([name]) =>
		/^[a-z]+$/.test(name),
	);
	const language = LANGUAGE === BASE_LANGUAGE ? [] : [['lang', LANGUAGE]];
	const attributes = [...query, ...language, ['height', String(heightPx)], ['title', title]].map(
		([name = '', value = '']) => (value === '' ? name : `${name}="${escapeAttribute(value)}"`),
	);
	const inside = picture
		? pictureSnippet(picture, pageUrl)
		: `<a href="${escapeAttribute(pageUrl)}">${escapeText(title)}</a>`;
	return (
		`<script async src="${escapeAttribute(rootUrl(siteUrl))}/embed.js"></script>\n` +
		`<hanoi-map ${attributes.join(' ')}>${inside}</hanoi-map>`
	);
}

/** The address of the whole site, where the script lies. @param siteUrl that of the site in this language */
function rootUrl(siteUrl: string): string {
	return LANGUAGE === BASE_LANGUAGE ? siteUrl : siteUrl.slice(0, -`/${LANGUAGE}`.length);
}

/** A plain picture that leads to the full view; it keeps its proportions in a narrow column. */
export function pictureSnippet({ url, alt, widthPx, heightPx }: Picture, pageUrl: string): string {
	return (
		`<a href="${escapeAttribute(pageUrl)}"><img src="${escapeAttribute(url)}" width="${widthPx}" height="${heightPx}" ` +
		`alt="${escapeAttribute(alt)}" style="max-width:100%;height:auto"></a>`
	);
}

/** Text as the value of an attribute in double quotes (HTML, 13.3). */
export function escapeAttribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Text as the content of an element (HTML, 13.3). */
export function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
