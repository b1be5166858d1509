import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Column } from './table.ts';

/**
 * Rows as a CSV file to download (RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8). A cell that a spreadsheet would take for
 * a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it (OWASP, CSV injection); a number stays
 * a number.
 * @param rows cells in the order of the columns, or by column
 */
export function csvText(
	columns: readonly string[],
	rows: readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[],
): string {
	return stringify([...rows], { header: true, columns: [...columns], bom: true, escape_formulas: true });
}

/** A table as CSV: the columns of Table.svelte that have a value, under the name of their field. */
export function tableCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
	const written = columns.filter(({ value }) => value);
	const names = written.map(({ field, heading }) => field ?? heading);
	return csvText(
		names,
		rows.map((row) => written.map(({ value }) => value?.(row))),
	);
}
