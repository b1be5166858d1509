import { stringify } from 'csv-stringify/browser/esm/sync';

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

/** The columns of a file by their names: each gives its cell of a row. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => unknown>>;

/** Rows as CSV (see `csvText`), of which each column gives its cell. */
export function columnsCsv<Row>(columns: CsvColumns<Row>, rows: readonly Row[]): string {
	const cells = Object.values(columns);
	return csvText(
		Object.keys(columns),
		rows.map((row) => cells.map((cell) => cell(row))),
	);
}
