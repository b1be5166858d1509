import changes from '#data/changes.json' with { type: 'json' };
import type { ChangesFeed } from '#lib/data/sources.ts';
import { releasesIn } from '#pipeline/archive.ts';
import { record } from '#routes/record.server.ts';
import { sourcesOf } from '#routes/sources.server.ts';
import type { PageServerLoad } from './$types';

/** Nothing on the page needs a script. */
export const csr = false;

/** The log of changes with the sources that it cites, and the versions of the data that are kept. */
export const load: PageServerLoad = () => {
	const log = (changes as ChangesFeed).changes;
	return {
		changes: log.map((change) => ({
			...change,
			about: (change.iso3 ?? []).map((iso3) => ({
				iso3,
				name: record.byIso3.get(iso3)?.participant.name ?? iso3,
			})),
		})),
		sources: sourcesOf(log),
		releases: releasesIn('static/archive').map(({ release, asOf }) => ({ release, asOf })),
	};
};
