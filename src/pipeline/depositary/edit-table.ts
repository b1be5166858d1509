import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A record as the parser gives it with `raw` and `info`. */
interface RawRecord {
	readonly record: readonly string[];
	readonly raw: string;
}

/** What to change in a table: cells of the rows that a key names, and rows to add at the end. */
export interface TableEdit {
	/** Gives the new cells of a row, by column, or `undefined` to leave it byte for byte as it is. */
	readonly change?: (row: Readonly<Record<string, string>>) => Readonly<Record<string, string>> | undefined;
	/** Rows by column; a column that is not named is left blank. */
	readonly add?: readonly Readonly<Record<string, string>>[];
}

/**
 * A CSV text with some rows changed and some added. Every other byte is as it was: quotes that were not needed, blank cells, the order of
 * the rows.
 */
export function editTable(text: string, { change, add = [] }: TableEdit): string {
	const records = parse(text, { raw: true, info: false, relax_column_count: true }) as unknown as RawRecord[];
	const [heading, ...rows] = records;
	if (!heading) return text;
	const columns = heading.record;
	const lines = rows.map(({ record, raw }) => {
		const row = Object.fromEntries(columns.map((column, at) => [column, record[at] ?? '']));
		const changed = change?.(row);
		return changed ? line(columns, { ...row, ...changed }) : ended(raw);
	});
	return [ended(heading.raw), ...lines, ...add.map((row) => line(columns, row))].join('');
}

function line(columns: readonly string[], row: Readonly<Record<string, string>>): string {
	return stringify([columns.map((column) => row[column] ?? '')], { record_delimiter: '\n' });
}

/** The last line of a table may lack its end. */
function ended(raw: string): string {
	return raw.endsWith('\n') ? raw : `${raw}\n`;
}
