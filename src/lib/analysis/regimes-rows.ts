import type { Day } from '#lib/domain/day.ts';
import { sayBudapest } from '#lib/explorer/budapest-words.ts';
import { sayClass, sayStanding, sayWindowShort } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Placed } from '#lib/domain/regime-cells.ts';
import { signatureWithdrawalOn, standingOn } from '#lib/domain/standing.ts';
import { sayReported } from './regimes-words.ts';

/** One participant in the table of the two conventions, as it is read. */
export interface RegimeRow {
	readonly iso3: string;
	readonly name: string;
	readonly regime: string;
	readonly standing: string;
	/** When it signed, by the day of the table. */
	readonly signed: string;
	readonly budapest: string;
}

/** The rows of a day, in the order given. What lies after the day is left out. */
export function regimeRows(record: TreatyRecord, placed: readonly Placed[], day: Day): RegimeRow[] {
	const at = Math.min(day, record.days.asOf);
	return placed.map(({ one, regime }) => {
		const { certain, possible } = standingOn(record, one, day);
		const signed = one.signature && one.signature.window.from <= at ? one.signature : undefined;
		return {
			iso3: one.participant.iso3,
			name: one.participant.name,
			regime: regime.possible
				? m.regimes_regime_possibly({
						regime: sayClass(regime.certain),
						possible: sayClass(regime.possible),
					})
				: sayClass(regime.certain),
			standing:
				at < record.days.opensOn
					? m.standing_not_open()
					: signatureWithdrawalOn(record, one, day)
						? m.standing_withdrawn()
						: possible
							? m.standing_possibly({ standing: sayStanding(certain), possible: sayStanding(possible) })
							: sayStanding(certain),
			signed: signed ? `${sayWindowShort(signed.window)} ${sayReported(one)}`.trim() : '',
			budapest: sayBudapest(one.budapest, at),
		};
	});
}
