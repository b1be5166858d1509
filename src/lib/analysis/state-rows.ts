import type { BudapestFeed } from '#lib/data/other-treaties.ts';
import type { CountsFeed } from '#lib/data/counts.ts';
import type { EventsFeed, StepsFeed } from '#lib/data/events.ts';
import type { NamesFeed, StateFile } from '#lib/data/states.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import type { SponsorsFeed, VotesFeed } from '#lib/data/votes.ts';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import { standingOn } from '#lib/domain/standing.ts';

/** The files in which a participant can be named, beside `standing.json`. */
export interface StateFeeds {
	readonly names: NamesFeed;
	readonly votes: VotesFeed;
	readonly sponsors: SponsorsFeed;
	readonly steps: StepsFeed;
	readonly budapest: BudapestFeed;
	readonly events: EventsFeed;
	readonly counts: CountsFeed;
	readonly sources: SourcesFeed;
}

/** All rows of the data that name a participant by its code, with every source that they cite: what `/state/<ISO3>.json` holds. */
export function stateFileOf(record: TreatyRecord, feeds: StateFeeds, one: ParticipantRecord): StateFile {
	const { participant } = one;
	const { certain, possible } = standingOn(record, one, record.days.asOf);
	const own = <T extends { readonly iso3: string }>(rows: readonly T[]) =>
		rows.filter(({ iso3 }) => iso3 === participant.iso3).map(withoutCode);
	const votes = feeds.votes.votes
		.filter(({ iso3 }) => iso3 === participant.iso3)
		.flatMap(({ resolution, vote, sources }) => {
			const text = feeds.votes.resolutions.find((one) => one.resolution === resolution);
			return text ? [{ vote, ...text, sources: [...new Set([...sources, ...text.sources])] }] : [];
		});
	const [budapest] = own(feeds.budapest.standings);
	const rows = {
		names: own(feeds.names.names),
		acts: own(record.feed.acts),
		votes,
		sponsors: own(feeds.sponsors.sponsors),
		steps: own(feeds.steps.steps),
		...(budapest ? { budapest } : {}),
		groups: record.feed.groups
			.filter(({ members }) => members.includes(participant.iso3))
			.map(({ id, name }) => ({ id, name })),
	};
	return {
		version: record.feed.version,
		asOf: record.feed.asOf,
		release: record.feed.release,
		generatedFrom: [
			...new Set([
				...record.feed.generatedFrom,
				...[feeds.names, feeds.votes, feeds.sponsors, feeds.steps, feeds.budapest, feeds.sources].flatMap(
					(feed) => feed.generatedFrom,
				),
			]),
		],
		license: record.feed.license,
		attribution: record.feed.attribution,
		participant,
		standing: { certain, ...(possible ? { possible } : {}) },
		...rows,
		sources: cited(feeds, [
			...rows.names,
			...rows.acts,
			...rows.votes,
			...rows.sponsors,
			...rows.steps,
			...(budapest ? [budapest] : []),
		]),
	};
}

/** The sources that some rows cite, in the order of their ids. */
function cited(
	feeds: StateFeeds,
	rows: readonly { readonly sources: readonly string[] }[],
): StateFile['sources'] {
	const ids = new Set(rows.flatMap(({ sources }) => sources));
	return Object.fromEntries(Object.entries(feeds.sources.sources).filter(([id]) => ids.has(id)));
}

function withoutCode<T extends { readonly iso3: string }>({ iso3: _, ...row }: T): Omit<T, 'iso3'> {
	return row;
}
