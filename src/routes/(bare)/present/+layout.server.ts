import peers from '#data/peers.json' with { type: 'json' };
import positions from '#data/positions.json' with { type: 'json' };
import moments from '#data/moments.json' with { type: 'json' };
import type { MomentsFeed } from '#lib/data/briefing.ts';
import type { PositionsFeed } from '#lib/data/events.ts';
import { paceHtml } from '#routes/figures.ts';
import { record } from '#routes/record.server.ts';
import { sourcesOf } from '#routes/sources.server.ts';
import { pacesOf } from '#lib/domain/pace.ts';
import type { PeersFeed } from '#lib/data/other-treaties.ts';
import type { LayoutServerLoad } from './$types';

/** The shipped briefing with what its charts show and the sources that it cites, and no others. */
export const load: LayoutServerLoad = () => {
	const feed = moments as MomentsFeed;
	return {
		moments: feed.moments,
		charts: {
			pace: paceHtml(record, pacesOf(peers as PeersFeed), true),
			positions: (positions as PositionsFeed).positions.map(({ actorKind, stance }) => ({
				actorKind,
				stance,
			})),
		},
		sources: sourcesOf(feed.moments),
	};
};
