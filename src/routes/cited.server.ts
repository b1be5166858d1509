import type { Cited } from './citation.ts';
import { toIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { record } from './record.server.ts';
import { siteUrl } from './site-url.ts';

/** How the site is cited: what `/methods/` shows, and what `/cite.bib` and `/cite.ris` hold. */
export function cited(): Cited {
	const url = siteUrl();
	return {
		title: m.methods_cite_title({ site: m.site_title() }),
		author: m.methods_cite_author(),
		asOf: toIso(record.days.asOf),
		edition: m.as_of({ day: formatDay(record.days.asOf) }),
		licence: m.methods_cite_licence(),
		url: url === undefined ? undefined : `${url}/`,
	};
}
