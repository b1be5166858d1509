import * as v from 'valibot';
import { articlesFeed } from '#lib/data/articles.ts';
import { budapestFeed, peersFeed } from '#lib/data/other-treaties.ts';
import { changesFeed, sourcesFeed } from '#lib/data/sources.ts';
import { conflictsFeed, eventsFeed, positionsFeed, stepsFeed } from '#lib/data/events.ts';
import { countsFeed, listsFeed } from '#lib/data/counts.ts';
import type { Envelope } from '#lib/data/envelope.ts';
import { momentsFeed } from '#lib/data/briefing.ts';
import { namesFeed, territoriesFeed } from '#lib/data/states.ts';
import { sponsorsFeed, votesFeed } from '#lib/data/votes.ts';
import { standingFeed } from '#lib/data/standing.ts';
import * as others from './compile-others.ts';
import { envelopeOf } from './compile-envelope.ts';
import { compileMoments } from './compile-moments.ts';
import { compileStanding } from './compile-standing.ts';
import type { Facts } from './facts.ts';
import type { TableName } from './tables.ts';
import type { TreatyFacts } from './treaty-facts.ts';

type FeedSchema = v.GenericSchema<unknown, Record<string, unknown>>;

/** One file of `static/data`: its schema, the tables it rests on, and how its content is made. */
export interface Feed {
	readonly name: string;
	readonly schema: FeedSchema;
	readonly from: readonly TableName[];
	/** Gives the whole content, envelope included, with the keys in the order of the schema. */
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

/** All files that the facts compile to. */
export const feeds: readonly Feed[] = [
	feed(
		'standing',
		standingFeed,
		['states', 'instruments', 'resolutions', 'votes', 'counts', 'groups', 'budapest', 'events'],
		compileStanding,
	),
	feed('events', eventsFeed, ['events'], others.compileEvents),
	feed('sources', sourcesFeed, ['sources'], others.compileSources),
	feed('names', namesFeed, ['names'], others.compileNames),
	feed('votes', votesFeed, ['resolutions', 'votes'], others.compileVotes),
	feed('positions', positionsFeed, ['positions'], others.compilePositions),
	feed('articles', articlesFeed, ['articles'], others.compileArticles),
	feed('budapest', budapestFeed, ['budapest', 'counts'], others.compileBudapest),
	feed('peers', peersFeed, ['peer_treaties', 'peer_ratifications'], others.compilePeers),
	feed('counts', countsFeed, ['counts'], others.compileCounts),
	feed('lists', listsFeed, ['signatory_lists'], others.compileLists),
	feed('conflicts', conflictsFeed, ['conflicts'], others.compileConflicts),
	feed('steps', stepsFeed, ['domestic_steps'], others.compileSteps),
	feed('sponsors', sponsorsFeed, ['sponsors'], others.compileSponsors),
	feed('changes', changesFeed, ['changes'], others.compileChanges),
	feed('moments', momentsFeed, ['moments', 'states', 'instruments', 'counts'], compileMoments),
	feed('territories', territoriesFeed, ['territories'], others.compileTerritories),
];
