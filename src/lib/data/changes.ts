import * as v from 'valibot';
import { dayIso, envelope, iso3, sourceIds, text } from './envelope.ts';

/** A change to facts that had been published: a correction, or something that became known of an act that was there already. */
export const change = v.object({
	/** The day on which the tables were changed. */
	on: dayIso,
	/** What was changed, in one sentence. */
	what: text,
	/** Whom it is about; absent where it is about nobody. */
	iso3: v.optional(v.pipe(v.array(iso3), v.minLength(1))),
	/** Why it was changed, in one sentence. */
	why: text,
	/** What the new version rests on. */
	sources: sourceIds,
});

/** `changes.json`: every change to published facts, the newest first; within a day, in the order of the table. */
export const changesFeed = v.object({ ...envelope, changes: v.array(change) });

export type Change = v.InferOutput<typeof change>;
export type ChangesFeed = v.InferOutput<typeof changesFeed>;
