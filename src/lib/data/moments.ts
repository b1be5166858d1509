import * as v from 'valibot';
import { envelope, iso3, sourceIds, text } from './envelope.ts';

/** One step of the shipped briefing: what the map shows, and what is said of it. */
export const moment = v.object({
	/** Stays the same for ever: links use it. */
	id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
	/** The view as the query of an address, with its question mark; absent for the map of the as-of day. */
	view: v.optional(v.pipe(v.string(), v.regex(/^\?\S+$/))),
	/** One line. */
	title: text,
	/** One to three sentences. */
	text,
	/** What the speaker knows beside it. */
	notes: text,
	/** The participants that the others step back behind; absent where none do. */
	highlight: v.optional(v.pipe(v.array(iso3), v.minLength(1))),
	sources: sourceIds,
});

/** `moments.json`: the shipped briefing, in the order in which it is told. */
export const momentsFeed = v.object({ ...envelope, moments: v.pipe(v.array(moment), v.minLength(1)) });

export type FactMoment = v.InferOutput<typeof moment>;
export type MomentsFeed = v.InferOutput<typeof momentsFeed>;
