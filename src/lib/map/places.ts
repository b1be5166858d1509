import rows from './generated/places.json' with { type: 'json' };
import type { Place } from './place.ts';

/** The 197 participants that have land, by `iso3`; the EU has no place. Compiled by `npm run map:build`. */
export const PLACES: readonly Place[] = rows.map(([iso3, x, y, areaPx2, nudgeX, nudgeY]) => {
	const place = { iso3: String(iso3), x: Number(x), y: Number(y) };
	if (areaPx2 === undefined) return place;
	return { ...place, small: { areaPx2: Number(areaPx2), nudgeX: Number(nudgeX), nudgeY: Number(nudgeY) } };
});

/** The same, to look one up. */
export const PLACE_OF: ReadonlyMap<string, Place> = new Map(PLACES.map((place) => [place.iso3, place]));
