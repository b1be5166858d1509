import * as v from 'valibot';
import { articlesFeed } from '#lib/data/articles.ts';
import { momentsFeed } from '#lib/data/briefing.ts';
import { countsFeed, listsFeed } from '#lib/data/counts.ts';
import { DATA_ATTRIBUTION, DATA_LICENSE, FEED_VERSION, type Envelope } from '#lib/data/envelope.ts';
import { conflictsFeed, eventsFeed, positionsFeed, stepsFeed } from '#lib/data/events.ts';
import { budapestFeed, peersFeed } from '#lib/data/other-treaties.ts';
import { changesFeed, sourcesFeed } from '#lib/data/sources.ts';
import {
	standingFeed,
	type Group,
	type Participant,
	type ParticipantKind,
	type RollCall,
} from '#lib/data/standing.ts';
import { namesFeed, territoriesFeed } from '#lib/data/states.ts';
import { sponsorsFeed, votesFeed, type Vote } from '#lib/data/votes.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { Facts, Row, TreatyFacts } from './facts.ts';
import { compileMoments } from './moments.ts';
import { byName, rowsBy, sortedBy } from './rows.ts';
import type { TableName } from './tables.ts';

type FeedSchema = v.GenericSchema<unknown, Record<string, unknown>>;

/** A file of `static/data`: its schema, the tables it is compiled from, and the function that compiles it. */
export interface Feed {
	readonly name: string;
	readonly schema: FeedSchema;
	readonly from: readonly TableName[];
	/** Gives the whole content, envelope included, with the keys in the order of the schema and no other keys. */
	readonly compile: (facts: Facts, treaty: TreatyFacts) => Record<string, unknown>;
}

type Content<S extends FeedSchema> = Omit<v.InferOutput<S>, keyof Envelope>;

function feed<S extends FeedSchema>(
	name: string,
	schema: S,
	from: readonly TableName[],
	content: (facts: Facts, treaty: TreatyFacts) => Content<S>,
): Feed {
	return {
		name,
		schema,
		from,
		// Parsing cannot fail on facts without problems; where it does, the checks and the schema disagree, and the build stops.
		compile: (facts, treaty) =>
			v.parse(schema, { ...envelopeOf(facts, treaty, from), ...content(facts, treaty) }),
	};
}

/** The fields that every file has; `from` are the tables that it is compiled from, beside `treaty.csv`. */
function envelopeOf({ changes }: Facts, { asOf }: TreatyFacts, from: readonly TableName[]): Envelope {
	return {
		version: FEED_VERSION,
		asOf,
		release: [asOf, ...changes.rows.map(({ on }) => on)].toSorted().at(-1) ?? asOf,
		generatedFrom: ['treaty', ...from].map((table) => `${table}.csv`),
		license: DATA_LICENSE,
		attribution: DATA_ATTRIBUTION,
	};
}

/** All files that the facts compile to. Rows are in the order that the feed's schema promises. */
export const feeds: readonly Feed[] = [
	feed(
		'standing',
		standingFeed,
		['states', 'instruments', 'resolutions', 'votes', 'counts', 'groups', 'budapest', 'events'],
		compileStanding,
	),
	feed('events', eventsFeed, ['events'], ({ events }) => ({ events: rowsBy(events, 'starts_on', 'id') })),
	feed('sources', sourcesFeed, ['sources'], ({ sources }) => ({
		sources: Object.fromEntries(rowsBy(sources, 'id').map((source) => [source.id, source])),
	})),
	feed('names', namesFeed, ['names'], ({ names }) => ({ names: rowsBy(names, 'iso3', 'name') })),
	feed('votes', votesFeed, ['resolutions', 'votes'], ({ resolutions, votes }) => ({
		resolutions: rowsBy(resolutions, 'voted_on', 'resolution'),
		votes: rowsBy(votes, 'voted_on', 'resolution', 'iso3'),
	})),
	feed('positions', positionsFeed, ['positions'], ({ positions }) => ({
		positions: rowsBy(positions, 'on', 'id'),
	})),
	feed('articles', articlesFeed, ['articles'], ({ articles }) => ({ articles: rowsBy(articles, 'article') })),
	feed('budapest', budapestFeed, ['budapest', 'counts'], ({ budapest, counts }) => ({
		counted: rowsBy(counts, 'as_of').flatMap(({ treaty, parties, ...count }) =>
			treaty === 'budapest' && parties !== undefined ? [{ ...count, parties }] : [],
		),
		standings: rowsBy(budapest, 'iso3'),
	})),
	feed('peers', peersFeed, ['peer_treaties', 'peer_ratifications'], (facts) => ({
		treaties: rowsBy(facts.peer_treaties, 'opened_on', 'treaty'),
		consents: rowsBy(facts.peer_ratifications, 'treaty', 'deposited_on', 'iso3'),
	})),
	feed('counts', countsFeed, ['counts'], ({ counts }) => ({ counts: rowsBy(ofThisTreaty(counts), 'as_of') })),
	feed('lists', listsFeed, ['signatory_lists'], ({ signatory_lists }) => ({
		lists: rowsBy(signatory_lists, 'as_of', 'list').map((list) => ({ ...list, named: list.iso3 })),
	})),
	feed('conflicts', conflictsFeed, ['conflicts'], ({ conflicts }) => ({
		conflicts: conflicts.rows.map((row) => ({ ...row, versions: row.versions ?? [] })),
	})),
	feed('steps', stepsFeed, ['domestic_steps'], ({ domestic_steps }) => ({
		steps: rowsBy(domestic_steps, 'on', 'iso3', 'step'),
	})),
	feed('sponsors', sponsorsFeed, ['sponsors'], ({ sponsors }) => ({
		sponsors: rowsBy(sponsors, 'document', 'iso3'),
	})),
	feed('changes', changesFeed, ['changes'], ({ changes }) => ({
		// The sort is stable: within a day the order of the table stays.
		changes: changes.rows.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
	})),
	feed(
		'moments',
		momentsFeed,
		['moments', 'states', 'instruments', 'counts'],
		(facts: Facts, treaty: TreatyFacts) => ({
			moments: compileMoments(
				facts,
				recordOf({ ...envelopeOf(facts, treaty, []), ...compileStanding(facts, treaty) }),
			),
		}),
	),
	feed('territories', territoriesFeed, ['territories'], ({ territories }) => ({
		territories: rowsBy(territories, 'feature_id').map((row) => ({
			...row,
			administeredBy: row.administeringStateIso3,
			areaPx2: row.areaPx2960,
		})),
	})),
];

/** The content of `standing.json`, without the envelope. */
function compileStanding(facts: Facts, { treaty }: TreatyFacts): Content<typeof standingFeed> {
	const participants = facts.states.rows
		.map((row): Participant => ({ iso3: row.iso3, iso2: row.iso2, name: row.name, kind: kindOf(row) }))
		.toSorted((a, b) => byName(a.name, b.name));
	return {
		treaty,
		participants,
		acts: rowsBy(facts.instruments, 'not_after', 'not_before', 'iso3', 'act'),
		rollCalls: compileRollCalls(facts, participants),
		counts: rowsBy(ofThisTreaty(facts.counts), 'as_of').flatMap(({ running, signatories, ...count }) =>
			running && signatories !== undefined ? [{ ...count, signatories }] : [],
		),
		groups: compileGroups(facts),
		budapest: rowsBy(facts.budapest, 'iso3'),
		ticks: rowsBy(facts.events, 'starts_on', 'id'),
	};
}

/** The kind of participant of a row of `states.csv`; the EU is recognized by its code. */
export function kindOf({ un_member, iso3 }: Row<'states'>): ParticipantKind {
	if (un_member === 'yes') return 'member';
	if (un_member === 'observer') return 'observer';
	return iso3 === 'EUE' ? 'organization' : 'other';
}

/** The totals of this Convention; those of another are published with it. */
function ofThisTreaty({ rows }: Facts['counts']): Pick<Facts['counts'], 'rows'> {
	return { rows: rows.filter(({ treaty }) => treaty === undefined) };
}

const letters: Readonly<Record<Vote, string>> = { yes: 'y', no: 'n', abstain: 'a', not_recorded: 'x' };

function compileRollCalls({ resolutions, votes }: Facts, participants: readonly Participant[]): RollCall[] {
	return rowsBy(resolutions, 'voted_on', 'resolution').flatMap((resolution) => {
		const cast = votes.rows.filter((row) => row.resolution === resolution.resolution);
		if (cast.length === 0) return [];
		const letterOf = new Map(cast.map(({ iso3, vote }) => [iso3, letters[vote]]));
		const line = participants.map(({ iso3 }) => letterOf.get(iso3) ?? '-').join('');
		return [{ ...resolution, votes: line }];
	});
}

function compileGroups({ groups }: Facts): Group[] {
	const found = new Map<string, Group>();
	for (const { group_id, group_name, iso3 } of sortedBy(groups.rows, 'group_id', 'iso3')) {
		const group = found.get(group_id) ?? { id: group_id, name: group_name, members: [] };
		group.members.push(iso3);
		found.set(group_id, group);
	}
	return [...found.values()];
}
