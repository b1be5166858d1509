import * as v from 'valibot';
import { envelope, sourceIds, text } from './envelope.ts';
import { budapestStanding } from './standing.ts';

/** A standing on the Budapest Convention with its sources. */
export const budapestRecord = v.object({
	...budapestStanding.entries,
	sources: sourceIds,
	/** Doubts about the dates, and acts under the Second Additional Protocol; absent where there is nothing to say. */
	note: v.optional(text),
});

/** `budapest.json`: parties, signatories and invited states of the Council of Europe's convention of 2001, by `iso3`. */
export const budapestFeed = v.object({ ...envelope, standings: v.array(budapestRecord) });

export type BudapestRecord = v.InferOutput<typeof budapestRecord>;
export type BudapestFeed = v.InferOutput<typeof budapestFeed>;
