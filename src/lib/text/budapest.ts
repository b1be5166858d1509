import { dayOf, type Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import type { BudapestStanding } from '#lib/data/standing.ts';

/**
 * Where a state stands on the Budapest Convention by a day, in a few words with the day where it is known. What lies after that day is
 * left out.
 */
export function budapestLabel(standing: BudapestStanding | undefined, day: Day): string {
	if (!standing) return m.budapest_none();
	const { kind, boundOn, inForceOn, signedOn, invitedOn } = standing;
	const has = (on: string | undefined): on is string => on !== undefined && dayOf(on) <= day;
	if (kind !== 'signature' && kind !== 'invited') {
		if (has(boundOn)) return m.budapest_bound({ day: formatDay(dayOf(boundOn), 'short') });
		if (boundOn === undefined && has(inForceOn))
			return m.budapest_in_force({ day: formatDay(dayOf(inForceOn), 'short') });
		if (boundOn === undefined && inForceOn === undefined) return m.budapest_undated();
	}
	if (has(signedOn)) return m.budapest_signed({ day: formatDay(dayOf(signedOn), 'short') });
	if (has(invitedOn)) return m.budapest_invited({ day: formatDay(dayOf(invitedOn), 'short') });
	return kind === 'invited' && invitedOn === undefined ? m.budapest_invited_undated() : m.budapest_none();
}
