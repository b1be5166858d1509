import * as v from 'valibot';
import { dayIso, envelope, iso3, sourceIds } from './envelope.ts';

/**
 * Who can take part: a UN member, a UN observer, another state (Cook Islands, Niue), or a regional economic
 * integration organization (the EU; article 64(2)).
 */
export const participantKind = v.picklist(['member', 'observer', 'other', 'organization']);

export const participant = v.object({
	iso3,
	/** ISO 3166-1 alpha-2. */
	iso2: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
	/** The UN short form. */
	name: v.pipe(v.string(), v.minLength(1)),
	kind: participantKind
});

export const actKind = v.picklist(['signature', 'ratification', 'acceptance', 'approval', 'accession', 'withdrawal']);

/** From the strongest to the weakest; see the README of the facts. */
export const evidence = v.picklist(['depositary', 'register', 'official', 'press', 'secondary']);

export const confidence = v.picklist(['high', 'medium', 'low']);

/** One act of one participant. It happened between `notBefore` and `notAfter`, and counts from `notAfter`. */
export const act = v.object({
	iso3,
	act: actKind,
	notBefore: dayIso,
	notAfter: dayIso,
	/** Where it was done; absent where not known. */
	place: v.optional(v.string()),
	evidence,
	confidence,
	sources: sourceIds,
	note: v.optional(v.string())
});

/** A recorded vote of the General Assembly. */
export const rollCall = v.object({
	/** For instance `A/RES/74/247`. */
	resolution: v.string(),
	votedOn: dayIso,
	/** One letter for each of `participants`, in order: y yes, n no, a abstained, x no vote recorded, `-` not a UN member. */
	votes: v.pipe(v.string(), v.regex(/^[ynax-]+$/)),
	sources: sourceIds
});

/** A running total of signatories that is used as the counted figure from `asOf` on. */
export const runningCount = v.object({ asOf: dayIso, signatories: v.number(), sources: sourceIds });

export const group = v.object({ id: v.string(), name: v.string(), members: v.array(iso3) });

/** Standing on the Budapest Convention: each day absent where not known. `kind` is how the state takes part. */
export const budapestStanding = v.object({
	iso3,
	kind: v.picklist(['ratification', 'acceptance', 'approval', 'accession', 'signature', 'invited']),
	signedOn: v.optional(dayIso),
	boundOn: v.optional(dayIso),
	inForceOn: v.optional(dayIso),
	invitedOn: v.optional(dayIso)
});

export const eventCategory = v.picklist([
	'proposal',
	'resolution',
	'negotiation',
	'adoption',
	'institution',
	'signing',
	'ratification',
	'reaction',
	'deadline'
]);

/** `span` lasts from `startsOn` to `endsOn`; week, month and window say that the day is not known. */
export const eventPrecision = v.picklist(['day', 'span', 'week', 'month', 'window']);

/** What the timeline needs to mark an event; the rest is in `events.json`, under the same id. */
export const tick = v.object({
	id: v.string(),
	startsOn: dayIso,
	endsOn: v.optional(dayIso),
	precision: eventPrecision,
	category: eventCategory,
	/** 1 to 3, 3 the weightiest. */
	importance: v.picklist([1, 2, 3])
});

/** `standing.json`: all that the first paint of the map needs. */
export const standingFeed = v.object({
	...envelope,
	treaty: v.object({
		/** The state that proposed a convention, and the first day of the month in which it did. */
		proposedBy: iso3,
		proposedOn: dayIso,
		adoptedOn: dayIso,
		/** Article 64: open for signature from, and until. */
		opensOn: dayIso,
		hanoiUntil: dayIso,
		closesOn: dayIso,
		/** Article 65(1): instruments needed, and the day after the last of them on which the treaty enters into force. */
		threshold: v.number(),
		forceDelayDays: v.number()
	}),
	/** All 198, by English name. */
	participants: v.array(participant),
	acts: v.array(act),
	rollCalls: v.array(rollCall),
	counts: v.array(runningCount),
	groups: v.array(group),
	budapest: v.array(budapestStanding),
	/** By `startsOn`. */
	ticks: v.array(tick)
});

export type ParticipantKind = v.InferOutput<typeof participantKind>;
export type Participant = v.InferOutput<typeof participant>;
export type ActKind = v.InferOutput<typeof actKind>;
export type Evidence = v.InferOutput<typeof evidence>;
export type Confidence = v.InferOutput<typeof confidence>;
export type Act = v.InferOutput<typeof act>;
export type RollCall = v.InferOutput<typeof rollCall>;
export type RunningCount = v.InferOutput<typeof runningCount>;
export type Group = v.InferOutput<typeof group>;
export type BudapestStanding = v.InferOutput<typeof budapestStanding>;
export type EventCategory = v.InferOutput<typeof eventCategory>;
export type EventPrecision = v.InferOutput<typeof eventPrecision>;
export type Tick = v.InferOutput<typeof tick>;
export type StandingFeed = v.InferOutput<typeof standingFeed>;
