import * as v from 'valibot';
import { envelope, iso3, sourceId, text } from './envelope.ts';
import { domesticStep } from './events.ts';
import { budapestRecord } from './other-treaties.ts';
import { source } from './sources.ts';
import { act, group, participant } from './standing.ts';
import { resolution, sponsor, vote } from './votes.ts';

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
	/** As in the facts; `search`: only to be found by, in files of another language than English. */
	kind: v.picklist([...nameKind.options, 'search']),
	/** Where the name is given; none where it is only to be found by. */
	sources: v.array(sourceId),
});

/** `names.json`: other names for the search box, by `iso3`, then `name`. */
export const namesFeed = v.object({ ...envelope, names: v.array(otherName) });

export type OtherName = v.InferOutput<typeof otherName>;
export type NamesFeed = v.InferOutput<typeof namesFeed>;

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

export type Territory = v.InferOutput<typeof territory>;
export type TerritoriesFeed = v.InferOutput<typeof territoriesFeed>;

/** Where a participant stands: see the README of the data. */
export const standingName = v.picklist(['none', 'signatory', 'contracting', 'party']);

/** What one member did in a roll-call, with the totals of the roll-call. */
export const countedVote = v.object({ vote, ...resolution.entries });

/** `/state/<ISO3>.json`: all rows of the data that name one participant, and every source that they cite. */
export const stateFile = v.object({
	...envelope,
	participant,
	/** On the as-of day: what is certain, and inside an open window what it may already be. */
	standing: v.object({ certain: standingName, possible: v.optional(standingName) }),
	/** Other names that people search for. */
	names: v.array(v.omit(otherName, ['iso3'])),
	/** Its acts under the Convention, by day. */
	acts: v.array(v.omit(act, ['iso3'])),
	/** By day; empty for those that are not members of the United Nations. */
	votes: v.array(countedVote),
	/** Drafts behind which it stood. The lists are partial. */
	sponsors: v.array(v.omit(sponsor, ['iso3'])),
	/** What it did at home, by day. Never an act under the Convention. */
	steps: v.array(v.omit(domesticStep, ['iso3'])),
	/** Its standing on the Budapest Convention; absent where it has no part in it. */
	budapest: v.optional(v.omit(budapestRecord, ['iso3'])),
	groups: v.array(v.omit(group, ['members'])),
	/** Every source that the rows cite, by its id. */
	sources: v.record(sourceId, source),
});

export type CountedVote = v.InferOutput<typeof countedVote>;
export type StateFile = v.InferOutput<typeof stateFile>;
