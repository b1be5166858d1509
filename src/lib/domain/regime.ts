import { dayOf, type Day } from './day.ts';
import type { BudapestStanding } from '#lib/data/standing.ts';
import type { ParticipantRecord, TreatyRecord } from './record.ts';
import type { StandingOn } from './standing.ts';

/** The four regimes: signed or bound here and party to Budapest; only here; only Budapest; neither. */
export type Regime = 'both' | 'this-only' | 'budapest-only' | 'neither';

/** A regime on a day: what is certain, and what it may already be where a day is not known. */
export interface RegimeOn {
	certain: Regime;
	possible: Regime | undefined;
}

/**
 * Whether a state was a party to the Budapest Convention on a day. Where only the entry into force for it is dated, that day is
 * used, by which it was surely bound; where no day is known, it is possibly a party until the as-of day, and certainly from then on.
 */
export function isBudapestParty(
	standing: BudapestStanding | undefined,
	day: Day,
	asOf: Day,
): 'yes' | 'possibly' | 'no' {
	if (!standing || standing.kind === 'signature' || standing.kind === 'invited') return 'no';
	const since = standing.boundOn ?? standing.inForceOn;
	if (since === undefined) return day >= asOf ? 'yes' : 'possibly';
	return day >= dayOf(since) ? 'yes' : 'no';
}

/** The regime of a participant, given its standing on the same day. */
export function regimeOf(
	record: TreatyRecord,
	state: ParticipantRecord,
	standing: StandingOn,
	day: Day,
): RegimeOn {
	const { asOf } = record.days;
	const budapest = isBudapestParty(state.budapest, Math.min(day, asOf), asOf);
	const here = standing.certain !== 'none';
	const certain = regime(here, budapest === 'yes');
	const possible = regime(here || standing.possible !== undefined, budapest !== 'no');
	return { certain, possible: possible === certain ? undefined : possible };
}

function regime(here: boolean, budapest: boolean): Regime {
	if (here) return budapest ? 'both' : 'this-only';
	return budapest ? 'budapest-only' : 'neither';
}

/** The four cells of two conventions, as they are listed: both, this one, the other one, none. */
export const REGIMES: readonly Regime[] = ['both', 'this-only', 'budapest-only', 'neither'];
