import { fold } from '#lib/map/type-ahead.ts';
import type { OtherName } from '#lib/schema/names.ts';
import type { Participant } from '#lib/schema/standing.ts';

/** A participant that a search found, and the other name or code by which it was found. */
export interface Found {
	readonly iso3: string;
	readonly name: string;
	readonly by: string | undefined;
}

/** Most results of one search: what fits above a phone's keyboard. */
const MOST = 8;

/**
 * Participants whose name, other name or ISO code fits what was typed, the best first: a code, then a beginning of the name, of another
 * name, of a later word, then any part. Case and diacritics do not matter. An empty search finds none.
 */
export function search(
	typed: string,
	participants: readonly Participant[],
	names: readonly OtherName[],
): Found[] {
	const wanted = fold(typed.trim());
	if (!wanted) return [];
	const others = new Map<string, string[]>();
	for (const { iso3, name } of names) others.set(iso3, [...(others.get(iso3) ?? []), name]);
	return participants
		.flatMap(({ iso3, iso2, name }) => {
			let best: { rank: number; by: string | undefined } | undefined;
			const consider = (rank: number | undefined, by: string | undefined) => {
				if (rank !== undefined && (!best || rank < best.rank)) best = { rank, by };
			};
			if (fold(iso3) === wanted) consider(0, iso3);
			if (fold(iso2) === wanted) consider(0, iso2);
			consider(rankOf(name, wanted), undefined);
			for (const other of others.get(iso3) ?? []) {
				const rank = rankOf(other, wanted);
				consider(rank === undefined ? undefined : rank + 0.5, other);
			}
			return best ? [{ iso3, name, by: best.by, rank: best.rank }] : [];
		})
		.sort((a, b) => a.rank - b.rank || (fold(a.name) < fold(b.name) ? -1 : 1))
		.slice(0, MOST)
		.map(({ iso3, name, by }) => ({ iso3, name, by }));
}

function rankOf(name: string, wanted: string): number | undefined {
	const folded = fold(name);
	if (folded.startsWith(wanted)) return 1;
	if (folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
	return folded.includes(wanted) ? 3 : undefined;
}
