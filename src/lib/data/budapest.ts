import * as v from 'valibot';
import { dayIso, envelope, sourceIds, text, wholeNumber } from './envelope.ts';
import { budapestStanding } from './standing.ts';

/** A standing on the Budapest Convention with its sources. */
export const budapestRecord = v.object({
	...budapestStanding.entries,
	sources: sourceIds,
	/** Doubts about the dates, and acts under the Second Additional Protocol; absent where there is nothing to say. */
	note: v.optional(text),
});

/** How many parties somebody counted. */
export const budapestCount = v.object({
	/** The day to which the figure refers, or the last day of the month where only that is known. */
	asOf: dayIso,
	parties: wholeNumber,
	sources: sourceIds,
	note: v.optional(text),
});

/** `budapest.json`: totals by day, and parties, signatories and invited states of the Council of Europe's convention of 2001, by `iso3`. */
export const budapestFeed = v.object({
	...envelope,
	counted: v.pipe(v.array(budapestCount), v.minLength(1)),
	standings: v.array(budapestRecord),
});

export type BudapestCount = v.InferOutput<typeof budapestCount>;
export type BudapestRecord = v.InferOutput<typeof budapestRecord>;
export type BudapestFeed = v.InferOutput<typeof budapestFeed>;
