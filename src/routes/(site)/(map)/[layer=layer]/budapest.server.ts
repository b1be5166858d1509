import budapest from '#data/budapest.json' with { type: 'json' };
import { readBudapestNote, type BudapestNote } from './budapest-note.ts';
import { englishFeed } from '#routes/english.server.ts';
import { shownSourcesOf } from '#routes/sources.server.ts';
import type { BudapestFeed } from '#lib/data/other-treaties.ts';

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
	return {
		/** By `iso3`. */
		details: Object.fromEntries(
			feed.standings.map(({ iso3, note, sources: ids }): [string, BudapestDetail] => [
				iso3,
				{ ...readBudapestNote(note, english.get(iso3)), sources: ids },
			]),
		),
		counted,
		sources: shownSourcesOf([counted, ...feed.standings]),
	};
}

export type BudapestData = ReturnType<typeof budapestData>;
