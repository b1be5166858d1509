import { Unread, type CellValue, type Known } from './cells.ts';
import type { Place, Problems } from './problems.ts';
import { readTable, type RawTable } from './read-table.ts';
import { tables, type TableForm, type TableName } from './tables.ts';

type Columns<N extends TableName> = (typeof tables)[N]['columns'];

/** A row whose cells were all read, with the place it was read from. A blank cell is `undefined`. */
export type Row<N extends TableName> = {
	readonly [C in keyof Columns<N>]: CellValue<Columns<N>[C]>;
} & { readonly at: Place };

/** A table as it could be read. */
export interface Table<N extends TableName> {
	readonly file: string;
	/** The rows without a problem of their own, in the order of the table. */
	readonly rows: readonly Row<N>[];
	/** Whether `rows` are all rows: only then is a total worth checking. */
	readonly whole: boolean;
}

/** All that is known, by table. */
export type Facts = { readonly [N in TableName]: Table<N> };

/** The text of each CSV file, by its name without folder (`states.csv`). */
export type Texts = Readonly<Record<string, string>>;

const names = Object.keys(tables) as TableName[];

/** The path in the repository of a table, for messages. */
export function pathOf(name: string): string {
	return `src/facts/${name}.csv`;
}

/** Reads every table cell by cell, adding a problem for each thing that is not of its form. Never throws on bad facts. */
export function readFacts(texts: Texts, problems: Problems): Facts {
	for (const file of Object.keys(texts)) {
		if (!names.some((name) => `${name}.csv` === file)) {
			problems.addLine(`src/facts/${file}`, 1, 'expected no table of this name');
		}
	}
	const raw = new Map<string, RawTable>();
	for (const name of names) raw.set(name, cutTable(name, texts, problems));
	const known = knownIn(raw);
	const read = names.map((name) => [name, readRows(name, raw.get(name), known, problems)]);
	return Object.fromEntries(read) as Facts;
}

function cutTable(name: TableName, texts: Texts, problems: Problems): RawTable {
	const text = texts[`${name}.csv`];
	if (text !== undefined) return readTable(pathOf(name), text, Object.keys(tables[name].columns), problems);
	problems.addLine(pathOf(name), 1, 'expected this table to be there');
	return { rows: [], whole: false };
}

/** Rows that have other problems count too, so that one bad row does not make every row that points to it bad. */
function knownIn(raw: ReadonlyMap<string, RawTable>): Known {
	const values = new Map<string, Set<string>>();
	return (table, column, value) => {
		const source = raw.get(table);
		if (!source?.whole) return true;
		const key = `${table}.${column}`;
		const found = values.get(key) ?? new Set(source.rows.map((row) => row.raw[column] ?? ''));
		values.set(key, found);
		return found.has(value);
	};
}

function readRows(
	name: TableName,
	raw: RawTable | undefined,
	known: Known,
	problems: Problems,
): Table<TableName> {
	const { columns, unique }: TableForm = tables[name];
	const rows: Row<TableName>[] = [];
	for (const at of raw?.rows ?? []) {
		const values: Record<string, unknown> = { at };
		let good = true;
		for (const [column, read] of Object.entries(columns)) {
			const value = read(at.raw[column] ?? '', known);
			if (value instanceof Unread) {
				problems.addCell(at, column, value.expected);
				good = false;
			}
			values[column] = value;
		}
		// The values were made column by column from the same form that the type is inferred from.
		if (good) rows.push(values as Row<TableName>);
	}
	for (const together of unique) checkUnique(raw?.rows ?? [], together, problems);
	return { file: pathOf(name), rows, whole: raw?.whole === true && rows.length === raw.rows.length };
}

function checkUnique(rows: readonly Place[], columns: readonly string[], problems: Problems): void {
	const first = new Map<string, number>();
	for (const at of rows) {
		const cells = columns.map((column) => at.raw[column] ?? '');
		if (cells.every((cell) => cell === '')) continue;
		const key = JSON.stringify(cells);
		const line = first.get(key);
		if (line === undefined) first.set(key, at.line);
		else
			problems.addCell(
				at,
				columns.at(-1) ?? '',
				`expected no second row with the same ${columns.join(', ')} (first on line ${line})`,
			);
	}
}
