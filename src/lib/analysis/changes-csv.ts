import { csvText } from '#lib/ui/csv.ts';
import { toIso } from '#lib/domain/day.ts';
import type { DaySpan } from '#lib/domain/change-days.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { ChangeRow } from './changes-rows.ts';

/** For machines: days are ISO 8601 and words those of the facts. */
const COLUMNS = [
	'iso3',
	'name',
	'from',
	'to',
	'standing_from',
	'possible_from',
	'standing_to',
	'possible_to',
	'change',
	'act',
	'not_before',
	'not_after',
	'possible_on_first_day',
	'place',
	'evidence',
	'sources',
	'as_of',
	'license',
] as const;

/** The changes between two days as CSV (RFC 4180, with a byte-order mark, so that spreadsheets read it as UTF-8). */
export function changesCsv(record: TreatyRecord, rows: readonly ChangeRow[], span: DaySpan): string {
	const lines = rows.map(({ change, from, to }) => {
		const { act } = change.act;
		const { iso3, name } = change.one.participant;
		return [
			iso3,
			name,
			toIso(span.from),
			toIso(span.to),
			from.certain,
			from.possible,
			to.certain,
			to.possible,
			change.kind,
			act.act,
			act.notBefore,
			act.notAfter,
			change.isPerhapsEarlier ? 'yes' : 'no',
			act.place,
			act.evidence,
			act.sources.join(';'),
			record.feed.asOf,
			record.feed.license,
		];
	});
	return csvText(COLUMNS, lines);
}
