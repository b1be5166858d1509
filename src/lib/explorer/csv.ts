import { toIso, type Day } from '#lib/domain/day.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { signatureWithdrawalOn, standingOn } from '#lib/domain/standing.ts';
import { evidenceLabel, standingCell } from '#lib/text/acts.ts';
import { columnsCsv, type CsvColumns } from '#lib/ui/csv.ts';
import type { Row } from './rows.ts';

/**
 * The rows that are shown, as CSV for machines: days are ISO 8601 and words are those of the facts. Every row carries the day it is about, the
 * as-of day and the ids of its sources.
 */
export function csvOf(record: TreatyRecord, rows: readonly Row[], day: Day): string {
	const at = Math.min(day, record.days.asOf);
	const lines = rows.map(({ iso3, cells }) => {
		const state = record.byIso3.get(iso3);
		return {
			iso3,
			cells,
			standing: state ? standingCell(record, state, standingOn(record, state, day), day) : '',
			signed: state?.signature && state.signature.window.from <= at ? state.signature.act : undefined,
			consent: state?.consent && state.consent.window.from <= at ? state.consent.act : undefined,
			unsigned: state && signatureWithdrawalOn(record, state, day)?.act,
		};
	});
	const columns: CsvColumns<(typeof lines)[number]> = {
		iso3: ({ iso3 }) => iso3,
		name: ({ cells }) => cells.name,
		on: () => toIso(day),
		standing: ({ standing }) => standing,
		signed_not_before: ({ signed }) => signed?.notBefore,
		signed_not_after: ({ signed }) => signed?.notAfter,
		consent: ({ consent }) => consent?.act,
		consent_not_before: ({ consent }) => consent?.notBefore,
		consent_not_after: ({ consent }) => consent?.notAfter,
		signature_place: ({ signed }) => signed?.place,
		signature_evidence: ({ signed }) => signed && evidenceLabel(signed.evidence),
		consent_place: ({ consent }) => consent?.place,
		consent_evidence: ({ consent }) => consent && evidenceLabel(consent.evidence),
		vote_73_187: ({ cells }) => cells.vote2018,
		vote_74_247: ({ cells }) => cells.vote2019,
		budapest: ({ cells }) => cells.budapest,
		un_regional_group: ({ cells }) => cells.group,
		sources: ({ signed, unsigned, consent }) =>
			[signed, unsigned, consent].flatMap((act) => act?.sources ?? []).join(';'),
		as_of: () => record.feed.asOf,
		license: () => record.feed.license,
	};
	return columnsCsv(columns, lines);
}
