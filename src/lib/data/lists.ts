import * as v from 'valibot';
import { dayIso, envelope, iso3, sourceIds, text, wholeNumber } from './envelope.ts';

/** The signatories that a source names, as of a day. */
export const signatoryList = v.object({
	/** Its id. */
	list: text,
	/** The day to which the list refers, or the last day of the month where only that is known. */
	asOf: dayIso,
	/** How many signatories the source says there are; absent where it gives no total. */
	total: v.optional(wholeNumber),
	/** Those that it names. */
	named: v.pipe(v.array(iso3), v.minLength(1)),
	sources: sourceIds,
	note: v.optional(text),
});

/** `lists.json`: the lists with which our own is compared, by day. */
export const listsFeed = v.object({ ...envelope, lists: v.array(signatoryList) });

export type SignatoryList = v.InferOutput<typeof signatoryList>;
export type ListsFeed = v.InferOutput<typeof listsFeed>;
