import * as v from 'valibot';
import { envelope, iso3, sourceIds, text } from './envelope.ts';

/**
 * `former`: a name the state, or its territory, once had. `common`: a short or everyday form. `abbreviation`: letters that stand for the name,
 * such as "UK". `other`: another name or spelling in use.
 */
export const nameKind = v.picklist(['former', 'common', 'abbreviation', 'other']);

/** A name under which people look for a participant, beside the one in `standing.json`. */
export const otherName = v.object({
	iso3,
	/** In English. */
	name: text,
	kind: nameKind,
	/** Where the name is given. */
	sources: sourceIds,
});

/** `names.json`: other names for the search box, by `iso3`, then `name`. */
export const namesFeed = v.object({ ...envelope, names: v.array(otherName) });

export type NameKind = v.InferOutput<typeof nameKind>;
export type OtherName = v.InferOutput<typeof otherName>;
export type NamesFeed = v.InferOutput<typeof namesFeed>;
