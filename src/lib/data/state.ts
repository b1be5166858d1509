import * as v from 'valibot';
import { budapestRecord } from './budapest.ts';
import { envelope, sourceId } from './envelope.ts';
import { otherName } from './names.ts';
import { source } from './sources.ts';
import { sponsor } from './sponsors.ts';
import { act, group, participant } from './standing.ts';
import { step } from './steps.ts';
import { resolution, vote } from './votes.ts';

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
	steps: v.array(v.omit(step, ['iso3'])),
	/** Its standing on the Budapest Convention; absent where it has no part in it. */
	budapest: v.optional(v.omit(budapestRecord, ['iso3'])),
	groups: v.array(v.omit(group, ['members'])),
	/** Every source that the rows cite, by its id. */
	sources: v.record(sourceId, source),
});

export type CountedVote = v.InferOutput<typeof countedVote>;
export type StateFile = v.InferOutput<typeof stateFile>;
