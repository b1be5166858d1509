import { dayOf } from './day.ts';
import type { Count } from '#lib/data/counts.ts';
import type { TreatyEvent } from '#lib/data/events.ts';

/**
 * Which event each published total belongs to, by the event's id: the signing or ratification within whose days it was given, else the last
 * one that had begun by then. Among several, one that cites the same source comes first, then the weightier, then the shorter.
 */
export function countsByEvent(
	events: readonly TreatyEvent[],
	counts: readonly Count[],
): Map<string, Count[]> {
	const acts = events.filter(({ category }) => category === 'signing' || category === 'ratification');
	const byEvent = new Map<string, Count[]>();
	for (const count of counts) {
		const day = dayOf(count.asOf);
		const begun = acts.filter(({ startsOn }) => dayOf(startsOn) <= day);
		const within = begun.filter((event) => lastDay(event) >= day);
		const latest = Math.max(...begun.map(({ startsOn }) => dayOf(startsOn)));
		const candidates =
			within.length > 0 ? within : begun.filter(({ startsOn }) => dayOf(startsOn) === latest);
		const [best] = candidates.sort(
			(a, b) =>
				Number(shares(b, count)) - Number(shares(a, count)) ||
				b.importance - a.importance ||
				lengthOf(a) - lengthOf(b),
		);
		if (best) byEvent.set(best.id, [...(byEvent.get(best.id) ?? []), count]);
	}
	return byEvent;
}

/** Whether totals that were given for one and the same day differ. */
export function countsDisagree(counts: readonly Count[]): boolean {
	return counts.some(({ asOf, signatories }) =>
		counts.some(
			(other) =>
				other.asOf === asOf &&
				signatories !== undefined &&
				other.signatories !== undefined &&
				other.signatories !== signatories,
		),
	);
}

function lastDay({ startsOn, endsOn }: TreatyEvent): number {
	return dayOf(endsOn ?? startsOn);
}

function lengthOf(event: TreatyEvent): number {
	return lastDay(event) - dayOf(event.startsOn);
}

function shares(event: TreatyEvent, count: Count): boolean {
	return count.sources.some((id) => event.sources.includes(id));
}
