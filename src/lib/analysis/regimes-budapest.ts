import type { BudapestFeed } from '#lib/schema/budapest.ts';
import { readBudapestNote, type BudapestNote } from './regimes-protocol.ts';

/** What is known of a state under the Budapest Convention beside its days: doubts, the protocol, and what all of it rests on. */
export interface BudapestDetail extends BudapestNote {
	/** Ids of sources. */
	readonly sources: readonly string[];
}

/** How many parties the Council of Europe itself counted. */
export interface BudapestCount {
	readonly parties: number;
	/** The month of the statement, `YYYY-MM`. */
	readonly month: string;
	/** Id of the source. */
	readonly source: string;
}

/** The details of all that take part, by `iso3`. */
export function budapestDetails(feed: BudapestFeed): Record<string, BudapestDetail> {
	return Object.fromEntries(
		feed.standings.map(({ iso3, note, sources }) => [iso3, { ...readBudapestNote(note), sources }]),
	);
}
