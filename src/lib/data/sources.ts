import * as v from 'valibot';
import { dayIso, dayOrPart, envelope, iso3, languageTag, sourceId, sourceIds, text } from './envelope.ts';

/** A document on which facts rest. */
export const source = v.object({
	/** Who published it. */
	publisher: text,
	/** Its title, or what it is where it has none. */
	title: text,
	/** The language in which the title stands, as a BCP 47 tag: `vi`, `ru-Latn`. Elements that show the title carry it as `lang`. */
	language: languageTag,
	/** Where it was read; absent where no public address is known. */
	url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/))),
	/** The day, month or year of publication; absent where not known. */
	publishedOn: v.optional(dayOrPart),
	/** What a reader should know of it; absent where there is nothing to say. */
	note: v.optional(text),
});

/** `sources.json`: every source by its id, in alphabetical order of the ids. */
export const sourcesFeed = v.object({ ...envelope, sources: v.record(sourceId, source) });

export type Source = v.InferOutput<typeof source>;
export type SourcesFeed = v.InferOutput<typeof sourcesFeed>;

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

export type ChangelogEntry = v.InferOutput<typeof change>;
export type ChangesFeed = v.InferOutput<typeof changesFeed>;
