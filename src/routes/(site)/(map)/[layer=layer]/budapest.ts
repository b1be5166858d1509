import { standingCell, standingText } from '#lib/text/acts.ts';
import { budapestLabel } from '#lib/text/budapest.ts';
import { capital, classLabel, whenText, windowLabel } from '#lib/text/words.ts';
import { m } from '#lib/messages/index.ts';
import { clausesText } from '#lib/messages/list.ts';
import { variant } from '#lib/messages/variant.ts';
import type { Day } from '#lib/domain/day.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import type { Placed, RegimeMove } from '#lib/domain/regime-cells.ts';
import type { Regime } from '#lib/domain/regime.ts';
import { standingOn } from '#lib/domain/standing.ts';

/** Participants that made the same move on the same day. */
export interface MoveGroup {
	/** What they did and when: "Signed on 25 October 2025". */
	readonly when: string;
	readonly who: readonly ParticipantRecord[];
}

/** A transition from cell to cell, and the participants that made it. */
export interface Transition {
	readonly from: Regime;
	readonly to: Regime;
	readonly count: number;
	/** By the day on which they count, the earliest first. */
	readonly groups: readonly MoveGroup[];
}

/** What a move was and when, in a sentence without its subject. */
export function moveText({ act, budapestOn }: RegimeMove): string {
	const parts: string[] = [];
	if (act) parts.push(m.act_when({ act: act.act.act, when: whenText(act.window) }));
	if (typeof budapestOn === 'number')
		parts.push(m.regimes_move_budapest({ when: whenText({ from: budapestOn, to: budapestOn }) }));
	return capital(clausesText(parts));
}

/** The moves that have a day, by transition: the largest first. */
export function transitionsOf(moves: readonly RegimeMove[]): Transition[] {
	const dated = moves
		.filter(({ budapestOn }) => budapestOn !== 'unknown')
		.sort((a, b) => movedOn(a) - movedOn(b));
	return [...groupedBy(dated, ({ from, to }) => `${from} ${to}`).values()]
		.flatMap((of) => {
			const [first] = of;
			if (!first) return [];
			const groups = [...groupedBy(of, moveText)].map(([when, those]) => ({
				when,
				who: those.map(({ state }) => state),
			}));
			return [{ from: first.from, to: first.to, count: of.length, groups }];
		})
		.sort((a, b) => b.count - a.count);
}

function groupedBy<T>(all: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of all) {
		const key = keyOf(item);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return groups;
}

/** The day from which a move counts. */
function movedOn({ act, budapestOn }: RegimeMove): number {
	return Math.max(act?.window.to ?? -Infinity, typeof budapestOn === 'number' ? budapestOn : -Infinity);
}

/** The name of a cell, to stand over its list: "In both conventions". */
export function cellLabel(regime: Regime): string {
	return m.regimes_cell({ regime: variant(regime) });
}

/** What stands before those that may be in another cell already: "Possibly already: only Budapest". */
export function possiblyLabel(regime: Regime): string {
	return m.regimes_possibly({ regime: classLabel(regime) });
}

/** "(reported)" after the name of a state whose signature the depositary or a register has not been seen to confirm; else an empty string. */
export function reportedMark({ signature }: ParticipantRecord): string {
	return signature && isReportedOnly(signature.act.evidence) ? m.regimes_reported() : '';
}

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
	return placed.map(({ state, regime }) => {
		const signed = state.signature && state.signature.window.from <= at ? state.signature : undefined;
		return {
			iso3: state.participant.iso3,
			name: state.participant.name,
			regime: standingText(regime),
			standing: standingCell(record, state, standingOn(record, state, day), at),
			signed: signed ? `${windowLabel(signed.window)} ${reportedMark(state)}`.trim() : '',
			budapest: budapestLabel(state.budapest, at),
		};
	});
}
