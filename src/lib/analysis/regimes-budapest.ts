import type { BudapestFeed } from '#lib/data/other-treaties.ts';
import { readBudapestNote, type BudapestNote } from './regimes-protocol.ts';

/** What is known of a state under the Budapest Convention beside its days: doubts, the protocol, and what all of it rests on. */
export interface BudapestDetail extends BudapestNote {
	/** Ids of sources. */
	readonly sources: readonly string[];
}

/** The details of all that take part, by `iso3`. */
export function budapestDetails(feed: BudapestFeed): Record<string, BudapestDetail> {
	return Object.fromEntries(
		feed.standings.map(({ iso3, note, sources }) => [iso3, { ...readBudapestNote(note), sources }]),
	);
}
