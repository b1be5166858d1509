import * as v from 'valibot';
import { dayIso, envelope, iso3, sourceIds, text, wholeNumber } from './envelope.ts';
import { budapestStanding } from './standing.ts';

/** A standing on the Budapest Convention with its sources. */
export const budapestRecord = v.object({
	...budapestStanding.entries,
	sources: sourceIds,
	/** Doubts about the dates, and acts under the Second Additional Protocol; absent where there is nothing to say. */
	note: v.optional(text),
});

/** How many parties somebody counted. */
export const budapestCount = v.object({
	/** The day to which the figure refers, or the last day of the month where only that is known. */
	asOf: dayIso,
	parties: wholeNumber,
	sources: sourceIds,
	note: v.optional(text),
});

/** `budapest.json`: totals by day, and parties, signatories and invited states of the Council of Europe's convention of 2001, by `iso3`. */
export const budapestFeed = v.object({
	...envelope,
	counted: v.pipe(v.array(budapestCount), v.minLength(1)),
	standings: v.array(budapestRecord),
});

export type BudapestRecord = v.InferOutput<typeof budapestRecord>;
export type BudapestFeed = v.InferOutput<typeof budapestFeed>;

/** A treaty beside which the pace of this one is shown. */
export const peerTreaty = v.object({
	/** Its id, such as `untoc`. */
	treaty: text,
	/** Its short name. */
	name: text,
	/** The first day of its signature period. */
	openedOn: dayIso,
	/** Consents that it needed to enter into force. */
	threshold: wholeNumber,
	/** The day of the last consent needed. */
	thresholdMetOn: dayIso,
	inForceOn: dayIso,
	/** The last day up to which its dated consents are all there are; absent where that is beyond threshold and fortieth consent. */
	completeUntil: v.optional(dayIso),
	/** Consents by `thresholdMetOn` that have no row; absent where there are none, or where nobody says how many. */
	undated: v.optional(wholeNumber),
	sources: sourceIds,
});

/** How a participant consented to a peer treaty. `unspecified`: the source gives the day, not the kind. */
export const consentKind = v.picklist([
	'ratification',
	'acceptance',
	'approval',
	'accession',
	'succession',
	'formal confirmation',
	'unspecified',
]);

/** One participant's consent to be bound by a peer treaty. */
export const peerConsent = v.object({
	/** The id in `treaties`. */
	treaty: text,
	/** Leave `EUE` out when counting towards a threshold. */
	iso3,
	depositedOn: dayIso,
	kind: consentKind,
	sources: sourceIds,
});

/** `peers.json`: treaties by `openedOn`, consents by treaty, day and `iso3`. The consents run at least to the threshold, not to today. */
export const peersFeed = v.object({
	...envelope,
	treaties: v.array(peerTreaty),
	consents: v.array(peerConsent),
});

export type PeersFeed = v.InferOutput<typeof peersFeed>;
