import { pictureAltOn } from '#lib/explorer/picture-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { LATEST } from './key-days.ts';
import { escapeAttribute } from '#lib/embed/snippets.ts';
import { socialMeta } from './social-meta.ts';

/** What the map at `/` says of itself to those who show links to it, as text. */
export function homeSocial(record: TreatyRecord, siteUrl: string | undefined): string {
	// Readers of feeds look here first; the address is relative to the map's.
	const feed = `<link rel="alternate" type="application/atom+xml" title="${escapeAttribute(m.changes_feed_title())}" href="changes.atom">`;
	const social = socialMeta({
		siteUrl,
		path: '/',
		takesQuery: true,
		name: LATEST,
		title: m.site_title(),
		description: m.page_description(),
		alt: pictureAltOn(record, record.days.asOf),
	});
	return feed + social;
}
