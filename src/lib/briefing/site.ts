import { createContext } from 'svelte';
import type { Position } from '#lib/data/events.ts';
import type { Source } from '#lib/data/sources.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { FeedsState } from '#lib/explorer/feeds-state.svelte.ts';
import type { Briefing } from './moment.ts';

export type Sources = Readonly<Record<string, Source>>;

/** What a page gives to all parts of a briefing. */
export interface BriefingSite {
	readonly record: TreatyRecord;
	/** The briefing that the site comes with. */
	readonly shipped: Briefing;
	/** What the charts of its moments show: the drawing of the pace, and who has spoken for and against. Absent where no moment is shown whole. */
	readonly charts?: {
		readonly pace: string;
		readonly positions: readonly Pick<Position, 'actorKind' | 'stance'>[];
	};
	/** The sources that it cites; all others are in `sources.json`. */
	readonly cited: Sources;
	readonly feeds: FeedsState;
	/** Where the finished picture of the base map is served. */
	readonly pictureUrl: string;
	/** Addresses of pages, without a query. */
	readonly pages: Readonly<Record<'map' | 'present' | 'speaker' | 'builder', string>>;
}

const [briefingSite, setBriefingSite] = createContext<BriefingSite>();
export { briefingSite };

/**
 * Gives all parts below a page what they need.
 * @param root the address of the map's page, with a slash at the end
 * @param asset where a file of `static` is served
 */
export function provideBriefingSite(
	given: Pick<BriefingSite, 'record' | 'shipped' | 'cited' | 'charts'>,
	root: string,
	asset: (file: string) => string,
): BriefingSite {
	return setBriefingSite({
		...given,
		feeds: new FeedsState((file) => asset(`/data/${file}`)),
		pictureUrl: asset('/map/world.svg'),
		pages: {
			map: root,
			present: `${root}present/`,
			speaker: `${root}present/speaker/`,
			builder: `${root}briefing-builder/`,
		},
	});
}

/** The site's sources that are loaded. */
export function loadedSources({ feeds, cited }: Pick<BriefingSite, 'feeds' | 'cited'>): Sources {
	return feeds.get('sources.json')?.sources ?? cited;
}

/** Loads all sources of the site. @throws {FeedError} where they are missing and a briefing of one's own may cite them */
export async function loadSources(site: BriefingSite, briefing: Briefing): Promise<Sources> {
	await site.feeds.need('sources.json');
	const problem = site.feeds.problems.find(({ file }) => file === 'sources.json');
	if (problem && briefing !== site.shipped) throw problem;
	return loadedSources(site);
}
