import * as v from 'valibot';
import { dayIso, envelope, iso3, text } from './envelope.ts';
import { actKind } from './standing.ts';

/** A fact that is one of the versions, by one of two: an act under the treaty (`standing.json`), or the day of a step at home (`steps.json`). */
export const conflictVersion = v.object({ iso3, act: v.optional(actKind), step: v.optional(dayIso) });

/** What follows from the versions. `order`: whether one of the acts is certainly the first. `hanoi`: how many signed in Hanoi. */
export const conflictOutcome = v.picklist(['order', 'hanoi']);

/** Facts that do not agree. What each says is in the files that it points to. */
export const conflict = v.object({
	/** The id in `events.json` of the event at which it is told. */
	event: text,
	subject: text,
	versions: v.array(conflictVersion),
	/** Absent where nothing follows. */
	outcome: v.optional(conflictOutcome),
});

/** `conflicts.json`: in the order of the table. */
export const conflictsFeed = v.object({ ...envelope, conflicts: v.array(conflict) });

export type ConflictVersion = v.InferOutput<typeof conflictVersion>;
export type ConflictFact = v.InferOutput<typeof conflict>;
export type ConflictsFeed = v.InferOutput<typeof conflictsFeed>;
