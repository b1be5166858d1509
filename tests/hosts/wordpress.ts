/** The attributes that WordPress leaves of a frame whose provider it does not know (`wp_filter_oembed_result`). */
const ALLOWED = [
	'src',
	'width',
	'height',
	'frameborder',
	'marginwidth',
	'marginheight',
	'scrolling',
	'title',
];

/**
 * What WordPress makes of the `html` of an unknown provider's oEmbed: one frame and at most one quotation before it, almost no attributes,
 * a sandbox, and a secret that is also in the address. With a quotation to show instead, the frame is hidden until its height is known.
 */
export function filteredByWordPress(html: string, secret: string): string {
	const [, frame = ''] = /<iframe\b([^>]*)>/.exec(html) ?? [];
	const [, quotation] = /<blockquote\b[^>]*>(.*?)<\/blockquote>/s.exec(html) ?? [];
	const attributes = [...frame.matchAll(/([\w-]+)="([^"]*)"/g)]
		.filter(([, name = '']) => ALLOWED.includes(name))
		.map(([, name = '', value = '']) =>
			name === 'src' ? `src="${value}#?secret=${secret}" data-secret="${secret}"` : `${name}="${value}"`,
		);
	const hidden = quotation === undefined ? '' : ' style="position: absolute; visibility: hidden;"';
	return (
		(quotation === undefined
			? ''
			: `<blockquote class="wp-embedded-content" data-secret="${secret}">${quotation}</blockquote>`) +
		`<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden} ${attributes.join(' ')}></iframe>`
	);
}
