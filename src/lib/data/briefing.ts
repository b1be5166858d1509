import * as v from 'valibot';
import { BRIEFING_LIMITS } from './briefing-limits.ts';
import { envelope, iso3, sourceIds, text } from './envelope.ts';

const limits = BRIEFING_LIMITS;

/** What a source of a moment can be: an id of `sources.json`, or an address of the briefer's own. */
export const sourceRef = v.union([
	v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]*$/)),
	v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"<>]+$/), v.maxLength(limits.address)),
]);

/** A moment of a briefing of one's own. All but the title may be left out. */
export const briefingMoment = v.object({
	/** The view as the query of an address, as the map's own page writes it, with or without the question mark. */
	view: v.optional(v.pipe(v.string(), v.maxLength(limits.view)), ''),
	title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.title)),
	text: v.optional(v.pipe(v.string(), v.maxLength(limits.text)), ''),
	notes: v.optional(v.pipe(v.string(), v.maxLength(limits.notes)), ''),
	highlight: v.optional(v.pipe(v.array(iso3), v.maxLength(limits.highlight)), []),
	sources: v.optional(v.pipe(v.array(sourceRef), v.maxLength(limits.sources)), []),
});

/** A moment of the shipped briefing, by its id: it follows the facts. */
export const shippedMoment = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));

/** The file of a briefing, and what a link to one carries. */
export const briefingFile = v.object({
	format: v.literal('hanoi-briefing'),
	version: v.literal(1),
	title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.title)),
	moments: v.pipe(
		v.array(v.union([shippedMoment, briefingMoment])),
		v.minLength(1),
		v.maxLength(limits.moments),
	),
});

export type BriefingFile = v.InferInput<typeof briefingFile>;
export type BriefingFileMoment = v.InferInput<typeof briefingMoment>;

/**
 * What stands beside the map, or in its place: the votes, those who have signed or not, how far it is to the forty; the chart of the pace, those
 * who speak for and against.
 */
export const momentFigure = v.picklist(['vote', 'signed', 'not-signed', 'forty', 'pace', 'debate']);
export type MomentFigure = v.InferOutput<typeof momentFigure>;

/** One step of the shipped briefing: what the map shows, and what is said of it. */
export const moment = v.object({
	/** Never changes: links use it. */
	id: shippedMoment,
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
	/** Absent where the moment is about no figure. */
	figure: v.optional(momentFigure),
	sources: sourceIds,
});

/** `moments.json`: the shipped briefing, in the order in which it is told. */
export const momentsFeed = v.object({ ...envelope, moments: v.pipe(v.array(moment), v.minLength(1)) });

export type FactMoment = v.InferOutput<typeof moment>;
export type MomentsFeed = v.InferOutput<typeof momentsFeed>;
