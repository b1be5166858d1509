import * as v from 'valibot';
import { dayOrPart, envelope, languageTag, sourceId, text } from './envelope.ts';

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
