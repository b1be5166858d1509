import changes from '#data/changes.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import type { ChangesFeed, SourcesFeed } from '#lib/data/sources.ts';
import { releasesIn } from '#pipeline/archive.ts';
import { record } from '#routes/record.server.ts';
import type { PageServerLoad } from './$types';

/** Nothing on the page needs a script. */
export const csr = false;

/** The log of changes with the sources that it cites, and the versions of the data that are kept. */
export const load: PageServerLoad = () => {
	const log = (changes as ChangesFeed).changes;
	const cited = new Set(log.flatMap((change) => change.sources));
	const all = Object.entries((sources as SourcesFeed).sources);
	return {
		changes: log.map((change) => ({
			...change,
			about: (change.iso3 ?? []).map((iso3) => ({
				iso3,
				name: record.byIso3.get(iso3)?.participant.name ?? iso3,
			})),
		})),
		sources: Object.fromEntries(all.filter(([id]) => cited.has(id))),
		releases: releasesIn('static/archive').map(({ release, asOf }) => ({ release, asOf })),
	};
};
