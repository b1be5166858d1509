import { escapeAttribute } from '#lib/embed/snippets.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';

/** What a page says of itself to those who show links to it. */
export interface SocialPage {
	/** The public address of the site; without it nothing absolute is written. */
	readonly siteUrl: string | undefined;
	/** The path of the page, with a slash at both ends. */
	readonly path: string;
	/** Whether its query says what it shows: then one file serves all views, and names the address of none (CanonicalLink.svelte). */
	readonly takesQuery?: boolean;
	/** The name of its picture and its oEmbed answer: a key day, or `latest`. */
	readonly name: string;
	readonly title: string;
	readonly description: string;
	/** What its picture shows, in full sentences. */
	readonly alt: string;
	/** Whether there is an oEmbed answer for it, which there is for the map and the key days; `true` unless said. */
	readonly hasOembed?: boolean;
}

/**
 * The elements of a page's head that other services read, as text: Open Graph, the card of X, the canonical address, and where its oEmbed
 * answer is (oEmbed 1.0, section 4). As text and not as elements, so that the browser gets no code for what only the server writes.
 */
export function socialMeta({
	siteUrl,
	path,
	takesQuery = false,
	name,
	title,
	description,
	alt,
	hasOembed = true,
}: SocialPage): string {
	const meta = (key: 'property' | 'name', of: string, content: string | number) =>
		`<meta ${key}="${of}" content="${escapeAttribute(String(content))}">`;
	const always = [
		meta('property', 'og:title', title),
		meta('property', 'og:description', description),
		meta('property', 'og:type', 'website'),
	];
	if (siteUrl === undefined) return always.join('');
	const picture = `${siteUrl}/pictures/${name}-og.png`;
	const link = (attributes: Record<string, string>) =>
		`<link ${Object.entries(attributes)
			.map(([attribute, value]) => `${attribute}="${escapeAttribute(value)}"`)
			.join(' ')}>`;
	return [
		...always,
		takesQuery ? '' : meta('property', 'og:url', siteUrl + path),
		meta('property', 'og:image', picture),
		meta('property', 'og:image:width', PICTURE_SIZES.og.width),
		meta('property', 'og:image:height', PICTURE_SIZES.og.height),
		meta('property', 'og:image:alt', alt),
		meta('name', 'twitter:card', 'summary_large_image'),
		meta('name', 'twitter:image', picture),
		meta('name', 'twitter:image:alt', alt),
		takesQuery ? '' : link({ rel: 'canonical', href: siteUrl + path }),
		hasOembed
			? link({
					rel: 'alternate',
					type: 'application/json+oembed',
					href: `${siteUrl}/oembed/${name}.json`,
					title,
				})
			: '',
	].join('');
}
