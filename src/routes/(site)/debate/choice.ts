import type { Position } from '#lib/data/events.ts';
import type { DebateView } from '#lib/address/page-views.ts';

/** The statements in the order in which they are read: the newest first, one without a date last. A month counts as its last day. */
export function newestFirst(positions: readonly Position[]): Position[] {
	// `~` comes after every digit, so that "2025-10" is later than "2025-10-25"; what has no date comes before all.
	const key = ({ on }: Position) => (on === undefined ? '' : `${on}~`);
	return positions.toSorted((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : a.id < b.id ? -1 : 1));
}

/** The statements of a choice, in the order given. */
export function chosen(positions: readonly Position[], { kind, stance }: DebateView): Position[] {
	return positions.filter(
		({ actorKind, stance: own }) =>
			(kind === 'all' || actorKind === kind) && (stance === 'all' || own === stance),
	);
}
