import * as v from 'valibot';
import { dayIso, envelope, iso3, sourceIds, text, wholeNumber } from './envelope.ts';

/** `not_recorded`: the member is in no list of the record, so it was absent or did not vote. */
export const vote = v.picklist(['yes', 'no', 'abstain', 'not_recorded']);

/** A text put before the General Assembly or one of its committees. The figures are absent where it passed without a vote. */
export const resolution = v.object({
	/** Its symbol, such as `A/RES/74/247`, or the committee and year where there is none. */
	resolution: text,
	/** The day of the decision. */
	votedOn: dayIso,
	title: text,
	/** Members in favour. */
	yes: v.optional(wholeNumber),
	/** Members against. */
	no: v.optional(wholeNumber),
	/** Members that abstained. */
	abstain: v.optional(wholeNumber),
	/** Members without a vote in the record; absent where the country list is not known. */
	notRecorded: v.optional(wholeNumber),
	sources: sourceIds,
	note: v.optional(text),
});

/** What one UN member did in one roll-call. */
export const memberVote = v.object({
	/** The same text as in `resolutions`. */
	resolution: text,
	iso3,
	vote,
	sources: sourceIds,
});

/** `votes.json`: all resolutions, by day, and the country lists of those that have one, by day, then `iso3`. */
export const votesFeed = v.object({
	...envelope,
	resolutions: v.array(resolution),
	votes: v.array(memberVote),
});

export type Vote = v.InferOutput<typeof vote>;
export type VotesFeed = v.InferOutput<typeof votesFeed>;

/** How a state stands behind a draft. */
export const sponsorRole = v.picklist([
	'submitter',
	'lead sponsor',
	'sponsor',
	'main co-sponsor',
	'co-sponsor',
]);

/** A state behind a draft. The lists are partial. */
export const sponsor = v.object({
	/** The draft, in words. */
	document: text,
	iso3,
	role: sponsorRole,
	sources: sourceIds,
});

/** `sponsors.json`: by document, then `iso3`. */
export const sponsorsFeed = v.object({ ...envelope, sponsors: v.array(sponsor) });

export type SponsorsFeed = v.InferOutput<typeof sponsorsFeed>;
