import * as v from 'valibot';
import { dayOrPart, envelope, sourceIds, text } from './envelope.ts';

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
