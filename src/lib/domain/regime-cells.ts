import { dayOf, type Day } from './day.ts';
import type { DatedAct, ParticipantRecord, TreatyRecord } from './record.ts';
import { regimeOf, type Regime, type RegimeOn } from './regime.ts';
import { standingOn } from './standing.ts';

/** A participant in its cell. `possible` names the cell that it may be in already, where a day is not known. */
export interface Placed {
	readonly state: ParticipantRecord;
	readonly regime: RegimeOn;
}

/** Who is certainly in each cell. */
export type Cells = Readonly<Record<Regime, readonly Placed[]>>;

/** A participant that is certainly in another cell on the second of two days than on the first. */
export interface RegimeMove {
	readonly state: ParticipantRecord;
	readonly from: Regime;
	readonly to: Regime;
	/** What it did under this Convention in between that changed its cell. */
	readonly act: DatedAct | undefined;
	/** The day on which it became party to Budapest in between, or `unknown` where no day is known: then it may have been party before. */
	readonly budapestOn: Day | 'unknown' | undefined;
}

/** The regime of each of some participants on a day, in their order. After the as-of day, what was last known stands. */
export function placedOn(
	record: TreatyRecord,
	day: Day,
	among: readonly ParticipantRecord[] = record.participants,
): Placed[] {
	return among.map((state) => ({
		state,
		regime: regimeOf(record, state, standingOn(record, state, day), day),
	}));
}

/** The four cells of a day. Everyone is in exactly one of them. */
export function cellsOf(placed: readonly Placed[]): Cells {
	const cells: Record<Regime, Placed[]> = { both: [], 'this-only': [], 'budapest-only': [], neither: [] };
	for (const state of placed) cells[state.regime.certain].push(state);
	return cells;
}

/** Who is certainly in another cell by the evening of `second` than by that of `first`, in the order of the feed. `first` is the earlier day. */
export function movesBetween(
	record: TreatyRecord,
	first: Day,
	second: Day,
	among: readonly ParticipantRecord[] = record.participants,
): RegimeMove[] {
	const before = placedOn(record, first, among);
	return placedOn(record, second, among).flatMap(({ state, regime }, at) => {
		const from = before[at]?.regime.certain;
		const to = regime.certain;
		if (from === undefined || from === to) return [];
		const act = isHere(from) === isHere(to) ? undefined : decisiveAct(state, isHere(to), first, second);
		const budapestOn = isBudapest(from) === isBudapest(to) ? undefined : budapestDay(state);
		return [{ state, from, to, act, budapestOn }];
	});
}

function isHere(regime: Regime): boolean {
	return regime === 'both' || regime === 'this-only';
}

function isBudapest(regime: Regime): boolean {
	return regime === 'both' || regime === 'budapest-only';
}

/** The act that brought a participant in, or took it out: of those that certainly happened in between, the earliest. */
function decisiveAct(
	state: ParticipantRecord,
	cameIn: boolean,
	first: Day,
	second: Day,
): DatedAct | undefined {
	return (cameIn ? [state.signature, state.consent] : [state.signatureWithdrawal, state.withdrawal])
		.flatMap((act) => act ?? [])
		.filter(({ window }) => window.to > first && window.to <= second)
		.sort((a, b) => a.window.to - b.window.to)[0];
}

function budapestDay({ budapest }: ParticipantRecord): Day | 'unknown' {
	const on = budapest?.boundOn ?? budapest?.inForceOn;
	return on === undefined ? 'unknown' : dayOf(on);
}

/** What the record knows of the Budapest Convention: each a list in the order of the feed. */
export interface BudapestRecordOf {
	/** Parties that have a name here. */
	readonly parties: readonly ParticipantRecord[];
	/** Of these, the ones of which neither the day of consent nor that of entry into force is known. */
	readonly undated: readonly ParticipantRecord[];
	/** Signed, and not party when last seen. */
	readonly signatories: readonly ParticipantRecord[];
	/** Invited to accede, and not known to have done so. */
	readonly invited: readonly ParticipantRecord[];
}

/** Who takes part in the Budapest Convention as far as the record knows, and how. Signatories and invited states are not parties. */
export function budapestRecordOf({ participants }: TreatyRecord): BudapestRecordOf {
	const parties = participants.filter(
		({ budapest }) => budapest && budapest.kind !== 'signature' && budapest.kind !== 'invited',
	);
	return {
		parties,
		undated: parties.filter(({ budapest }) => !budapest?.boundOn && !budapest?.inForceOn),
		signatories: participants.filter(({ budapest }) => budapest?.kind === 'signature'),
		invited: participants.filter(({ budapest }) => budapest?.kind === 'invited'),
	};
}
