import * as v from 'valibot';
import { dayIso, envelope, iso3, sourceIds, text, wholeNumber } from './envelope.ts';

/** `published`: somebody printed the figure. `computed`: it follows from a published figure and a later act. */
export const countKind = v.picklist(['published', 'computed']);

/** A total that somebody gave. Totals disagree, and are kept as they were given. At least one of the two figures is there. */
export const count = v.object({
	/** The day to which the figure refers, or the last day of the month where only that is known. */
	asOf: dayIso,
	/** Signatories; absent where the source gives none. */
	signatories: v.optional(wholeNumber),
	/** Participants said to have ratified or the like; absent where the source gives none. */
	parties: v.optional(wholeNumber),
	kind: countKind,
	/** `true` where it is the counted figure on screen from `asOf` on (`counts` in `standing.json`). */
	running: v.boolean(),
	sources: sourceIds,
	note: v.optional(text),
});

/** `counts.json`: every total found, by `asOf`, in the order of the table within a day. */
export const countsFeed = v.object({ ...envelope, counts: v.array(count) });

export type Count = v.InferOutput<typeof count>;
export type CountsFeed = v.InferOutput<typeof countsFeed>;

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

export type ListsFeed = v.InferOutput<typeof listsFeed>;
