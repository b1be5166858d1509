import * as v from 'valibot';
import { envelope, iso3, text } from './envelope.ts';

/** `tint_of_administering_state_or_neutral`: a lighter tint of that state, or neutral. `hatched`: of undetermined or disputed status. */
export const treatment = v.picklist(['tint_of_administering_state_or_neutral', 'hatched']);

/** A feature of the map that is no participant: the treaty's standings do not apply to it. */
export const territory = v.object({
	/** The feature of the base map: ISO 3166-1 numeric, or `XKX`, `KAS`. */
	featureId: v.pipe(v.string(), v.regex(/^(\d{3}|[A-Z]{3})$/)),
	/** ISO 3166-1 alpha-3, or the user-assigned `XKX`; absent where there is no code. */
	iso3: v.optional(iso3),
	/** As on the base map. */
	name: text,
	/** The participant that administers it; absent for areas of undetermined or disputed status. */
	administeredBy: v.optional(iso3),
	/** Its size in square pixels on a map 960 pixels wide. */
	areaPx2: v.pipe(v.number(), v.minValue(0)),
	treatment,
	note: v.optional(text),
});

/** `territories.json`: by `featureId`. */
export const territoriesFeed = v.object({ ...envelope, territories: v.array(territory) });

export type Treatment = v.InferOutput<typeof treatment>;
export type Territory = v.InferOutput<typeof territory>;
export type TerritoriesFeed = v.InferOutput<typeof territoriesFeed>;
