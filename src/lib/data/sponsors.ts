import * as v from 'valibot';
import { envelope, iso3, sourceIds, text } from './envelope.ts';

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

export type SponsorRole = v.InferOutput<typeof sponsorRole>;
export type Sponsor = v.InferOutput<typeof sponsor>;
export type SponsorsFeed = v.InferOutput<typeof sponsorsFeed>;
