import { toIso, type Day } from '#lib/domain/day.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { signatureWithdrawalOn } from '#lib/domain/standing.ts';
import type { Row } from './rows.ts';
import { csvText } from '#lib/ui/csv.ts';

/** Columns of the download: for machines, so days are ISO 8601 and words are those of the facts. */
const COLUMNS = [
	'iso3',
	'name',
	'on',
	'standing',
	'signed_not_before',
	'signed_not_after',
	'consent',
	'consent_not_before',
	'consent_not_after',
	'place',
	'evidence',
	'vote_73_187',
	'vote_74_247',
	'budapest',
	'un_regional_group',
	'sources',
	'as_of',
	'license',
] as const;

/**
 * The rows that are shown, as CSV (RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8). Every row carries the day it
 * is about, the as-of day and the ids of its sources.
 */
export function csvOf(record: TreatyRecord, rows: readonly Row[], day: Day): string {
	const at = Math.min(day, record.days.asOf);
	const lines = rows.map(({ iso3, cells }) => {
		const state = record.byIso3.get(iso3);
		const signed = state?.signature && state.signature.window.from <= at ? state.signature.act : undefined;
		const consent = state?.consent && state.consent.window.from <= at ? state.consent.act : undefined;
		const unsigned = state && signatureWithdrawalOn(record, state, day)?.act;
		return [
			iso3,
			cells.name,
			toIso(day),
			cells.standing,
			signed?.notBefore,
			signed?.notAfter,
			consent?.act,
			consent?.notBefore,
			consent?.notAfter,
			cells.place,
			cells.evidence,
			cells.vote2018,
			cells.vote2019,
			cells.budapest,
			cells.group,
			[signed, unsigned, consent].flatMap((act) => act?.sources ?? []).join(';'),
			record.feed.asOf,
			record.feed.license,
		];
	});
	return csvText(COLUMNS, lines);
}
