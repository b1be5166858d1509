import type { StandingFeed } from '#lib/data/standing.ts';

/** What a frame reads of an act and of an event. */
type SlimAct = Omit<StandingFeed['acts'][number], 'place' | 'note' | 'confidence'>;
type SlimTick = Pick<StandingFeed['ticks'][number], 'startsOn' | 'endsOn' | 'category'>;
export type SlimFeed = Omit<StandingFeed, 'acts' | 'ticks'> & { acts: SlimAct[]; ticks: SlimTick[] };

/** The feed as a frame is sent it, without what only the full view shows: a quarter fewer bytes, the same days and standings. */
export function slim(feed: StandingFeed): SlimFeed {
	return {
		...feed,
		generatedFrom: [],
		acts: feed.acts.map(({ iso3, act, notBefore, notAfter, evidence }) => ({
			iso3,
			act,
			notBefore,
			notAfter,
			evidence,
			sources: [],
		})),
		rollCalls: feed.rollCalls.map((rollCall) => ({ ...rollCall, sources: [] })),
		counts: feed.counts.map((count) => ({ ...count, sources: [] })),
		ticks: feed.ticks.map(({ startsOn, endsOn, category }) =>
			endsOn === undefined ? { startsOn, category } : { startsOn, endsOn, category },
		),
	};
}
