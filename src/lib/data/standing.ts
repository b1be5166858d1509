import * as v from 'valibot';
import { dayIso, envelope, iso3, sourceIds, text, wholeNumber } from './envelope.ts';

/**
 * Who can take part: a UN member, a UN observer, another state (Cook Islands, Niue), or a regional economic
 * integration organization (the EU; article 64(2)).
 */
export const participantKind = v.picklist(['member', 'observer', 'other', 'organization']);

export const participant = v.object({
	/** ISO 3166-1 alpha-3, `EUE` for the European Union: the key that all files share. */
	iso3,
	/** ISO 3166-1 alpha-2, `EU` for the European Union. */
	iso2: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
	/** The UN short form, in English. */
	name: text,
	/** See {@link participantKind}. */
	kind: participantKind,
});

/**
 * What a participant can do under the treaty: sign, consent to be bound in one of four ways, withdraw, or withdraw its signature before it has
 * consented, which makes its intention clear not to become a party (Vienna Convention on the Law of Treaties, article 18(a)).
 */
export const actKind = v.picklist([
	'signature',
	'ratification',
	'acceptance',
	'approval',
	'accession',
	'withdrawal',
	'signature_withdrawal',
]);

/** From the strongest to the weakest; see the README of the facts. */
export const evidence = v.picklist(['depositary', 'register', 'official', 'press', 'secondary']);

/** How sure the editors are. */
export const confidence = v.picklist(['high', 'medium', 'low']);

/** One act of one participant. It happened between `notBefore` and `notAfter`, and counts from `notAfter`. */
export const act = v.object({
	/** Who acted. */
	iso3,
	act: actKind,
	/** The first day on which it can have happened. */
	notBefore: dayIso,
	/** The day on which it had certainly happened; equal to `notBefore` where the day is known. */
	notAfter: dayIso,
	/** Where it was done; absent where not known. */
	place: v.optional(text),
	/** The strongest kind of source that names the act. */
	evidence,
	/** How sure the editors are of the whole row. */
	confidence,
	sources: sourceIds,
	/** What a reader should know of the sources; absent where there is nothing to say. */
	note: v.optional(text),
});

/** A recorded vote of the General Assembly. */
export const rollCall = v.object({
	/** For instance `A/RES/74/247`. */
	resolution: text,
	votedOn: dayIso,
	/** One letter for each of `participants`, in order: y yes, n no, a abstained, x no vote recorded, `-` not a UN member. */
	votes: v.pipe(v.string(), v.regex(/^[ynax-]+$/)),
	/** Where the roll-call comes from. */
	sources: sourceIds,
});

/** A running total of signatories that is used as the counted figure from `asOf` on. */
export const runningCount = v.object({
	/** The first day on which the figure is used. */
	asOf: dayIso,
	/** Signatories counted, named or not, the European Union among them. */
	signatories: wholeNumber,
	sources: sourceIds,
});

/** A group of countries, such as ASEAN. */
export const group = v.object({
	/** For links: lower-case letters, digits and hyphens. */
	id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
	name: text,
	/** In alphabetical order of the code. A member that cannot take part in the treaty is left out. */
	members: v.array(iso3),
});

/** How a state takes part in the Budapest Convention: a consent to be bound, a bare signature, or an invitation to accede. */
export const budapestKind = v.picklist([
	'ratification',
	'acceptance',
	'approval',
	'accession',
	'signature',
	'invited',
]);

/** Standing on the Budapest Convention: each day absent where not known, or where there was no such act. */
export const budapestStanding = v.object({
	iso3,
	kind: budapestKind,
	/** Signed. */
	signedOn: v.optional(dayIso),
	/** Deposited its instrument. */
	boundOn: v.optional(dayIso),
	/** The convention entered into force for the state. */
	inForceOn: v.optional(dayIso),
	/** Invited to accede. */
	invitedOn: v.optional(dayIso),
});

/** What kind of event it is. */
export const eventCategory = v.picklist([
	'proposal',
	'resolution',
	'negotiation',
	'adoption',
	'institution',
	'signing',
	'ratification',
	'reaction',
	'deadline',
]);

/** `span` lasts from `startsOn` to `endsOn`; week, month and window say that the day is not known. */
export const eventPrecision = v.picklist(['day', 'span', 'week', 'month', 'window']);

/** What the timeline needs to mark an event; the rest is in `events.json`, under the same id. */
export const tick = v.object({
	id: text,
	/** The day, or the first day of the span or of the days in question. */
	startsOn: dayIso,
	/** The last of these days; absent where `precision` is `day`. */
	endsOn: v.optional(dayIso),
	precision: eventPrecision,
	category: eventCategory,
	/** 1 to 3, 3 the weightiest. */
	importance: v.picklist([1, 2, 3]),
});

/** `standing.json`: all that the first paint of the map needs. */
export const standingFeed = v.object({
	...envelope,
	treaty: v.object({
		/** The state that proposed a convention, and the first day of the month in which it did. */
		proposedBy: iso3,
		proposedOn: dayIso,
		adoptedOn: dayIso,
		/** Article 64: the first day of the signature period; to `hanoiUntil` in Hanoi, then in New York until `closesOn`. */
		opensOn: dayIso,
		hanoiUntil: dayIso,
		closesOn: dayIso,
		/** Article 65(1): the instruments needed, and how many days after the last of them the treaty enters into force. */
		threshold: wholeNumber,
		forceDelayDays: wholeNumber,
		/** Article 65(2): for an instrument after the fortieth, how many days after its own deposit. */
		laterForceDelayDays: wholeNumber,
	}),
	/** All 198, by English name (accents and case aside). */
	participants: v.array(participant),
	/** By `notAfter`, then `notBefore`, then `iso3`. */
	acts: v.array(act),
	/** By `votedOn`. Only resolutions with a country list. */
	rollCalls: v.array(rollCall),
	/** By `asOf`; the figure falls only where signatures were withdrawn. */
	counts: v.array(runningCount),
	/** By `id`. */
	groups: v.array(group),
	/** By `iso3`. */
	budapest: v.array(budapestStanding),
	/** By `startsOn`, then `id`. */
	ticks: v.array(tick),
});

export type ParticipantKind = v.InferOutput<typeof participantKind>;
export type Participant = v.InferOutput<typeof participant>;
export type ActKind = v.InferOutput<typeof actKind>;
export type Evidence = v.InferOutput<typeof evidence>;
export type Act = v.InferOutput<typeof act>;
export type RollCall = v.InferOutput<typeof rollCall>;
export type Group = v.InferOutput<typeof group>;
export type BudapestStanding = v.InferOutput<typeof budapestStanding>;
export type EventCategory = v.InferOutput<typeof eventCategory>;
export type Tick = v.InferOutput<typeof tick>;
export type StandingFeed = v.InferOutput<typeof standingFeed>;
