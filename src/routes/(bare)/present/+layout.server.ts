import peers from '#data/peers.json' with { type: 'json' };
import positions from '#data/positions.json' with { type: 'json' };
import moments from '#data/moments.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import type { MomentsFeed } from '#lib/data/briefing.ts';
import type { PositionsFeed } from '#lib/data/events.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import { paceHtml } from '#routes/figures.ts';
import { record } from '#routes/record.server.ts';
import { pacesOf } from '#lib/domain/pace.ts';
import type { PeersFeed } from '#lib/data/other-treaties.ts';
import type { LayoutServerLoad } from './$types';

/** The shipped briefing with what its charts show and the sources that it cites, and no others. */
export const load: LayoutServerLoad = () => {
	const feed = moments as MomentsFeed;
	const cited = new Set(feed.moments.flatMap((moment) => moment.sources));
	const all = Object.entries((sources as SourcesFeed).sources);
	return {
		moments: feed.moments,
		charts: {
			pace: paceHtml(record, pacesOf(peers as PeersFeed), true),
			positions: (positions as PositionsFeed).positions.map(({ actorKind, stance }) => ({
				actorKind,
				stance,
			})),
		},
		sources: Object.fromEntries(all.filter(([id]) => cited.has(id))),
	};
};
