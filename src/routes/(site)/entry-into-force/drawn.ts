import peers from '#data/peers.json' with { type: 'json' };
import { paceText, scenarioText } from '#lib/analysis/force-drawn.ts';
import type { PeersFeed } from '#lib/data/other-treaties.ts';
import { pacesOf } from '#lib/domain/pace.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';

/** The two figures as text. Only the server imports this module: the consents of the other treaties are 179 kB. */
export function drawnFor(record: TreatyRecord): { readonly pace: string; readonly scenarios: string } {
	const paces = pacesOf(peers as PeersFeed);
	return { pace: paceText(record, paces), scenarios: scenarioText(record, paces) };
}
