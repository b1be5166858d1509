import { columnsCsv, type CsvColumns } from '#lib/ui/csv.ts';
import { dayOf, toIso, type Day } from '#lib/domain/day.ts';
import type { BudapestRecord } from '#lib/data/other-treaties.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Placed } from '#lib/domain/regime-cells.ts';
import { standingOn } from '#lib/domain/standing.ts';

/**
 * The two conventions on a day as CSV for machines, one row for each participant given, with the as-of day and the ids of its sources: days are
 * ISO 8601, words those of the facts; a blank cell is not known, or no such act by the day.
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
	const lines = placed.map(({ state, regime }) => ({
		state,
		regime,
		standing: standingOn(record, state, day),
		signed: state.signature && state.signature.window.from <= at ? state.signature.act : undefined,
		other: byIso3.get(state.participant.iso3),
	}));
	const columns: CsvColumns<(typeof lines)[number]> = {
		iso3: ({ state }) => state.participant.iso3,
		name: ({ state }) => state.participant.name,
		on: () => toIso(day),
		regime: ({ regime }) => regime.certain,
		regime_possibly: ({ regime }) => regime.possible,
		standing: ({ standing }) => standing.certain,
		standing_possibly: ({ standing }) => standing.possible,
		signed_not_before: ({ signed }) => signed?.notBefore,
		signed_not_after: ({ signed }) => signed?.notAfter,
		signed_evidence: ({ signed }) => signed?.evidence,
		budapest: ({ other }) => other?.kind,
		budapest_signed_on: ({ other }) => by(other?.signedOn),
		budapest_bound_on: ({ other }) => by(other?.boundOn),
		budapest_in_force_on: ({ other }) => by(other?.inForceOn),
		budapest_invited_on: ({ other }) => by(other?.invitedOn),
		budapest_note: ({ other }) => other?.note,
		sources: ({ signed, other }) =>
			[...new Set([...(signed?.sources ?? []), ...(other?.sources ?? [])])].join(';'),
		as_of: () => record.feed.asOf,
		license: () => record.feed.license,
	};
	return columnsCsv(columns, lines);
}
