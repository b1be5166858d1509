import { m } from '#lib/paraglide/messages.js';
import { isReportedOnly } from '#lib/domain/forty.ts';
import type { ParticipantRecord } from '#lib/domain/record.ts';
import type { Regime } from '#lib/domain/regime.ts';

/** The name of a cell, to stand over its list: "In both conventions". */
export function sayCell(regime: Regime): string {
	const words: Record<Regime, () => string> = {
		both: m.regimes_cell_both,
		'this-only': m.regimes_cell_this_only,
		'budapest-only': m.regimes_cell_budapest_only,
		neither: m.regimes_cell_neither,
	};
	return words[regime]();
}

/** What stands before those that may be in another cell already: "Possibly already in Budapest:". */
export function sayPossibly(regime: Regime): string {
	const words: Record<Regime, () => string> = {
		both: m.regimes_possibly_both,
		'this-only': m.regimes_possibly_this_only,
		'budapest-only': m.regimes_possibly_budapest_only,
		neither: m.regimes_possibly_neither,
	};
	return m.regimes_possibly({ where: words[regime]() });
}

/** "(reported)" after the name of a state whose signature the depositary or a register has not been seen to confirm; else the empty text. */
export function sayReported({ signature }: ParticipantRecord): string {
	return signature && isReportedOnly(signature.act.evidence) ? m.regimes_reported() : '';
}
