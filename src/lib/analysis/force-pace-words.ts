import { formatDay } from '#lib/domain/format.ts';
import { isKnownDay, type DateWindow } from '#lib/domain/day.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Source } from '#lib/data/sources.ts';
import type { PeerSummary } from './force-peers.ts';

/** A number of days, or the span of it: "742", "295–365". */
export function sayDays(days: DateWindow): string {
	return isKnownDay(days) ? String(days.to) : m.pace_range({ from: days.from, to: days.to });
}

/** A day, or the span of days, for a table. */
export function sayDay(window: DateWindow): string {
	return isKnownDay(window)
		? formatDay(window.to, 'short')
		: m.window_short({ from: formatDay(window.from, 'short'), to: formatDay(window.to, 'short') });
}

/** What of a treaty's consents is not in the record. */
export function sayMissing({ gap }: PeerSummary): string {
	if (!gap) return m.pace_complete();
	const day = formatDay(gap.lineUntil, 'short');
	return gap.undated === undefined
		? m.pace_gap_many({ n: gap.dated, day })
		: m.pace_gap_some({ n: gap.undated, day });
}

/** How long one treaty took, in two sentences. */
export function sayPeer(peer: PeerSummary): string {
	const { name, openedOn, threshold, metOn, daysToForty } = peer;
	const words = {
		name,
		opened: formatDay(openedOn),
		threshold,
		met: formatDay(metOn),
		days: metOn - openedOn,
	};
	const forty = !daysToForty
		? m.pace_said_none({ why: sayMissing(peer) })
		: isKnownDay(daysToForty)
			? m.pace_said_forty({ days: daysToForty.to })
			: m.pace_said_forty_between({ from: daysToForty.from, to: daysToForty.to });
	return `${m.pace_said(words)} ${forty}`;
}

/** Who publishes the sources of some treaties, each once, for the line under a figure. */
export function publishersOf(
	peers: readonly PeerSummary[],
	sources: Readonly<Record<string, Source>>,
): string {
	const publishers = peers.flatMap((peer) => peer.sources.flatMap((id) => sources[id]?.publisher ?? []));
	return [...new Set(publishers)].join('; ');
}
