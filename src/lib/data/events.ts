import * as v from 'valibot';
import { dayIso, dayOrPart, envelope, iso3, sourceIds, text } from './envelope.ts';
import { actKind, tick } from './standing.ts';

/** An event on the way to the treaty and after, in words; the dates are those of the tick with the same id in `standing.json`. */
export const treatyEvent = v.object({
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
export const eventsFeed = v.object({ ...envelope, events: v.array(treatyEvent) });

export type TreatyEvent = v.InferOutput<typeof treatyEvent>;
export type EventsFeed = v.InferOutput<typeof eventsFeed>;

/** A step at home: a parliament's vote, a cabinet's decision, a statement. Never an act under the treaty. */
export const domesticStep = v.object({
	iso3,
	/** The day of the step, or of the report where the note says so. */
	on: dayIso,
	/** One sentence. */
	step: text,
	sources: sourceIds,
	note: v.optional(text),
});

/** `steps.json`: domestic steps, by day, then `iso3`. */
export const stepsFeed = v.object({ ...envelope, steps: v.array(domesticStep) });

export type DomesticStep = v.InferOutput<typeof domesticStep>;
export type StepsFeed = v.InferOutput<typeof stepsFeed>;

/** What kind of body speaks. `igo`: an intergovernmental organization other than the UN. */
export const actorKind = v.picklist(['government', 'un', 'igo', 'ngo', 'industry', 'researchers']);

/** `critical` asks for changes, `opposes` asks not to adopt, sign or ratify, `conditional` supports on terms. */
export const stance = v.picklist(['supports', 'conditional', 'undecided', 'critical', 'opposes']);

/**
 * Which text a statement speaks of: a `draft` before the text that the negotiating committee agreed (8 August 2024), that `agreed-text`
 * before the General Assembly adopted it, or the `adopted-text`.
 */
export const aboutText = v.picklist(['draft', 'agreed-text', 'adopted-text']);

/** What an organization or a government said of the treaty. */
export const position = v.object({
	id: text,
	/** Its name, with the speaker where one spoke for it. */
	actor: text,
	actorKind,
	stance,
	/** The day, month or year; absent where not known. */
	on: v.optional(dayOrPart),
	/** Which text it speaks of; absent where its words and its day leave that open. */
	about: v.optional(aboutText),
	/** A paraphrase, not a quotation. */
	statement: text,
	sources: sourceIds,
});

/** `positions.json`: by `on` (those without a day last), then `id`. */
export const positionsFeed = v.object({ ...envelope, positions: v.array(position) });

export type ActorKind = v.InferOutput<typeof actorKind>;
export type AboutText = v.InferOutput<typeof aboutText>;
export type Stance = v.InferOutput<typeof stance>;
export type Position = v.InferOutput<typeof position>;
export type PositionsFeed = v.InferOutput<typeof positionsFeed>;

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
