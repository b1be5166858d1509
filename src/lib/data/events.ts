import * as v from 'valibot';
import { envelope, sourceIds, text } from './envelope.ts';
import { tick } from './standing.ts';

/** An event on the way to the treaty and after, in words; the dates are those of the tick with the same id in `standing.json`. */
export const event = v.object({
	...tick.entries,
	/** One line. */
	title: text,
	/** One to three sentences. */
	summary: text,
	/** City and country, or `Online`. */
	place: text,
	sources: sourceIds,
	/** Doubts about the sources; absent where there are none. */
	note: v.optional(text),
});

/** `events.json`: all events from 2001 on, by `startsOn`, then `id`. */
export const eventsFeed = v.object({ ...envelope, events: v.array(event) });

export type Event = v.InferOutput<typeof event>;
export type EventsFeed = v.InferOutput<typeof eventsFeed>;
