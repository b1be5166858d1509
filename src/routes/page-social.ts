import { pictureAltOn } from '#lib/explorer/picture-words.ts';
import { LATEST } from './key-days.ts';
import { record } from './record.server.ts';
import { siteUrl } from './site-url.ts';
import { socialMeta } from './social-meta.ts';

/** A page beside the map, as those who show links to it meet it. */
export interface PageSocial {
	/** Its path from the root of the site, with a slash at both ends. */
	readonly path: string;
	readonly title: string;
	readonly description: string;
	/** Whether its query says what it shows. */
	readonly takesQuery: boolean;
	/** Its own picture among `pictures/`, and what it shows in full sentences; else the map of the as-of day. */
	readonly picture?: { readonly name: string; readonly alt: string } | undefined;
}

/** What a page says of itself, as text for its head. */
export function pageSocial({ path, title, description, picture, takesQuery }: PageSocial): string {
	return socialMeta({
		siteUrl: siteUrl(),
		path,
		takesQuery,
		title,
		description,
		name: picture?.name ?? LATEST,
		alt: picture?.alt ?? pictureAltOn(record, record.days.asOf),
		hasOembed: false,
	});
}
