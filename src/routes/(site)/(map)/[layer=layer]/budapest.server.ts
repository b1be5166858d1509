import budapest from '#data/budapest.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import { readBudapestNote, type BudapestNote } from './budapest-note.ts';
import { englishFeed } from '#routes/english.server.ts';
import { shownSource } from '#lib/ui/source-title.ts';
import type { BudapestFeed } from '#lib/data/other-treaties.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';

/** What is known of a state under the Budapest Convention beside its days. */
export interface BudapestDetail extends BudapestNote {
	/** Ids of sources. */
	readonly sources: readonly string[];
}

/** What stands beside the days of the Budapest Convention, and the sources of it all. */
export function budapestData() {
	const feed = budapest as BudapestFeed;
	const english = new Map(
		englishFeed<BudapestFeed>('budapest').standings.map(({ iso3, note }) => [iso3, note]),
	);
	const counted = feed.counted.at(-1);
	if (!counted) throw new Error('budapest.json: expected a total of parties');
	const cited = new Set([...counted.sources, ...feed.standings.flatMap(({ sources }) => sources)]);
	const all = Object.entries((sources as SourcesFeed).sources).filter(([id]) => cited.has(id));
	return {
		/** By `iso3`. */
		details: Object.fromEntries(
			feed.standings.map(({ iso3, note, sources: ids }): [string, BudapestDetail] => [
				iso3,
				{ ...readBudapestNote(note, english.get(iso3)), sources: ids },
			]),
		),
		counted,
		// A source's note is for its own page.
		sources: Object.fromEntries(all.map(([id, source]) => [id, shownSource(source)])),
	};
}

export type BudapestData = ReturnType<typeof budapestData>;
