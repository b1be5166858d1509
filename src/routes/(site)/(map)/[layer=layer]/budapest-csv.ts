import { csvText } from '#lib/ui/csv.ts';
import { dayOf, toIso, type Day } from '#lib/domain/day.ts';
import type { BudapestRecord } from '#lib/data/other-treaties.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Placed } from '#lib/domain/regime-cells.ts';
import { standingOn } from '#lib/domain/standing.ts';

/** Columns for machines: days are ISO 8601, words those of the facts; a blank cell is not known, or no such act by the day. */
const COLUMNS = [
	'iso3',
	'name',
	'on',
	'regime',
	'regime_possibly',
	'standing',
	'standing_possibly',
	'signed_not_before',
	'signed_not_after',
	'signed_evidence',
	'budapest',
	'budapest_signed_on',
	'budapest_bound_on',
	'budapest_in_force_on',
	'budapest_invited_on',
	'budapest_note',
	'sources',
	'as_of',
	'license',
] as const;

/**
 * The two conventions on a day as CSV (RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8), one row for each participant
 * given, with the as-of day and the ids of its sources.
 * @param budapest the standings of `budapest.json`
 */
export function budapestCsv(
	record: TreatyRecord,
	placed: readonly Placed[],
	budapest: readonly BudapestRecord[],
	day: Day,
): string {
	const at = Math.min(day, record.days.asOf);
	const by = (iso: string | undefined) => (iso !== undefined && dayOf(iso) <= at ? iso : undefined);
	const byIso3 = new Map(budapest.map((row) => [row.iso3, row]));
	const lines = placed.map(({ state, regime }) => {
		const { iso3, name } = state.participant;
		const { certain, possible } = standingOn(record, state, day);
		const signed = state.signature && state.signature.window.from <= at ? state.signature.act : undefined;
		const other = byIso3.get(iso3);
		return [
			iso3,
			name,
			toIso(day),
			regime.certain,
			regime.possible,
			certain,
			possible,
			signed?.notBefore,
			signed?.notAfter,
			signed?.evidence,
			other?.kind,
			by(other?.signedOn),
			by(other?.boundOn),
			by(other?.inForceOn),
			by(other?.invitedOn),
			other?.note,
			[...new Set([...(signed?.sources ?? []), ...(other?.sources ?? [])])].join(';'),
			record.feed.asOf,
			record.feed.license,
		];
	});
	return csvText(COLUMNS, lines);
}
