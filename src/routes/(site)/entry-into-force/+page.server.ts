import peers from '#data/peers.json' with { type: 'json' };
import type { PeersFeed } from '#lib/data/other-treaties.ts';
import { pacesOf, scenariosOf, summaryOf } from '#lib/domain/pace.ts';
import { paceFinding, scenarioFinding } from '#routes/figures.ts';
import { record } from '#routes/record.server.ts';
import { sourcesOf } from '#routes/sources.server.ts';
import type { PageServerLoad } from './$types';

/** What the page says of the other treaties, and the sources that it cites; the consents behind it stay here. */
export const load: PageServerLoad = () => {
	const paces = pacesOf(peers as PeersFeed);
	const { treaties } = peers as PeersFeed;
	const acts = record.feed.acts.filter(({ act, iso3 }) => act !== 'signature' || iso3 === 'EUE');
	return {
		peers: paces.map((pace) => summaryOf(pace, record.feed.treaty.threshold)),
		scenarios: scenariosOf(record, paces),
		findings: { pace: paceFinding(record, paces), scenarios: scenarioFinding(record, paces) },
		sources: sourcesOf([...acts, ...treaties]),
	};
};
