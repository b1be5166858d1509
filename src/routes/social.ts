import { escapeAttribute } from '#lib/embed/snippets.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import { pictureAltOn } from '#lib/explorer/view-picture.ts';
import { m } from '#lib/messages/index.ts';
import { LANGUAGES } from '#lib/messages/languages.ts';
import { BASE_LANGUAGE, wayBetween } from '#lib/messages/way.ts';
import { MAP_PATHS, type MapPage } from '#lib/address/view.ts';
import { LATEST } from './key-days.ts';
import { record } from './record.server.ts';
import { rootUrl, siteUrl } from './site-url.ts';

/** A page as services that show links to it describe it. */
export interface PageSocial {
	/** Its path from the root of the site, with a slash at both ends. */
	readonly path: string;
	readonly title: string;
	readonly description: string;
	/** Whether its query says what it shows: then one file serves all views, and names the address of none (CanonicalLink.svelte). */
	readonly takesQuery: boolean;
	/** Its own picture among `pictures/`, and what it shows in full sentences; else the map of the as-of day. */
	readonly picture?: { readonly name: string; readonly alt: string } | undefined;
	/** Whether there is an oEmbed answer of the picture's name, as for the map and the key days. */
	readonly hasOembed?: boolean;
}

/**
 * The elements of a page's head that other services read, as text: Open Graph, the card of X, the canonical address, and where its oEmbed
 * answer is (oEmbed 1.0, section 4). As text and not as elements, so that the browser gets no code for what only the server writes.
 * Nothing absolute is written where the site was built without its public address.
 */
export function pageSocial({
	path,
	title,
	description,
	takesQuery,
	picture: { name, alt } = { name: LATEST, alt: pictureAltOn(record, record.days.asOf) },
	hasOembed = false,
}: PageSocial): string {
	const always = [
		meta('property', 'og:title', title),
		meta('property', 'og:description', description),
		meta('property', 'og:type', 'website'),
	];
	const site = siteUrl();
	if (site === undefined) return always.join('');
	const picture = `${site}/pictures/${name}-og.png`;
	const oembed = `${site}/oembed/${name}.json`;
	return [
		...always,
		takesQuery ? '' : meta('property', 'og:url', site + path),
		meta('property', 'og:image', picture),
		meta('property', 'og:image:width', PICTURE_SIZES.og.width),
		meta('property', 'og:image:height', PICTURE_SIZES.og.height),
		meta('property', 'og:image:alt', alt),
		meta('name', 'twitter:card', 'summary_large_image'),
		meta('name', 'twitter:image', picture),
		meta('name', 'twitter:image:alt', alt),
		takesQuery ? '' : link({ rel: 'canonical', href: site + path }),
		...alternates(path),
		hasOembed ? link({ rel: 'alternate', type: 'application/json+oembed', href: oembed, title }) : '',
	].join('');
}

/** The page in each language, and in which for readers of none of them (Google Search Central, localised versions). */
function alternates(path: string): string[] {
	const root = rootUrl() ?? '';
	const languages = LANGUAGES.map(({ code, tag }) => ({ tag, way: wayBetween(BASE_LANGUAGE, code) }));
	return [...languages, { tag: 'x-default', way: '' }].map(({ tag, way }) =>
		link({ rel: 'alternate', hreflang: tag, href: `${root}/${way}${path.slice(1)}` }),
	);
}

/**
 * The same for the map in a layer, with the feed of changes, for which readers of feeds look here first.
 * @param head title and description, where they are not those of the site
 */
export function homeSocial(
	layer: MapPage,
	head?: { readonly title: string; readonly description: string },
): string {
	const path = MAP_PATHS[layer];
	// The address of the feed is relative to the map's own.
	const feed = {
		rel: 'alternate',
		type: 'application/atom+xml',
		title: m.changes_feed_title(),
		href: `${path && '../'}changes.atom`,
	};
	return (
		link(feed) +
		pageSocial({
			path: `/${path}`,
			takesQuery: true,
			title: head?.title ?? m.site_title(),
			description: head?.description ?? m.page_description(),
			hasOembed: layer === 'status',
		})
	);
}

function meta(key: 'property' | 'name', of: string, content: string | number): string {
	return `<meta ${key}="${of}" content="${escapeAttribute(String(content))}">`;
}

function link(attributes: Readonly<Record<string, string>>): string {
	const text = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
	return `<link ${text.join(' ')}>`;
}
