import * as v from 'valibot';
import { dayIso, envelope, iso3, sourceIds, text } from './envelope.ts';

/** A step at home: a parliament's vote, a cabinet's decision, a statement. Never an act under the treaty. */
export const step = v.object({
	iso3,
	/** The day of the step, or of the report where the note says so. */
	on: dayIso,
	/** One sentence. */
	step: text,
	sources: sourceIds,
	note: v.optional(text),
});

/** `steps.json`: domestic steps, by day, then `iso3`. */
export const stepsFeed = v.object({ ...envelope, steps: v.array(step) });

export type Step = v.InferOutput<typeof step>;
export type StepsFeed = v.InferOutput<typeof stepsFeed>;
