import * as v from 'valibot';

/** Longest value that a message may carry; the longest of ours, a list of legend classes, has 90. */
const text = v.pipe(v.string(), v.maxLength(200));

/**
 * A message between the frame and the page of its host, in both directions, by `postMessage`. To the frame: show this; what is not named
 * stays as it is. From the frame: the reader has changed the view, and this is what it shows now. The values are those of the address.
 */
export const hostMessageSchema = v.object({
	type: v.literal('hanoi:view'),
	version: v.literal(1),
	/** `2026-03-01`; the empty text is the as-of day. */
	on: v.optional(text),
	layer: v.optional(text),
	region: v.optional(text),
	/** ISO 3166-1 alpha-3; the empty text selects nothing. */
	state: v.optional(text),
	group: v.optional(text),
	/** Classes of the legend, parted by commas. */
	show: v.optional(text),
	theme: v.optional(text),
	lang: v.optional(text),
});

/** To the frame: say your height again. A script that sizes frames may begin to listen after the frame has said it. */
export const heightRequestSchema = v.object({ type: v.literal('hanoi:height'), version: v.literal(1) });

export type HostMessage = v.InferOutput<typeof hostMessageSchema>;
