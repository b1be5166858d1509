import type { StandingFeed } from '#lib/data/standing.ts';
import {
	day,
	references,
	CellError,
	wholeNumber,
	type Cell,
	type CellValue,
	type HasValue,
} from './cells.ts';
import { readTable, type RawTable } from './csv.ts';
import type { Problems, RawRow } from './problems.ts';
import { camelCased } from './rows.ts';
import { tables, type TableName, type TableSchema } from './tables.ts';

/** The columns of a table, with the reader of each. */
export type Columns<N extends TableName> = (typeof tables)[N]['columns'];

/** A row whose cells were all read, with its place in the file. A blank cell is `undefined`. */
export type Row<N extends TableName> = {
	readonly [C in keyof Columns<N>]: CellValue<Columns<N>[C]>;
} & { readonly at: RawRow };

/** A table as it could be read. */
export interface Table<N extends TableName> {
	readonly file: string;
	/** The rows without a problem of their own, in the order of the table. */
	readonly rows: readonly Row<N>[];
	/** Whether `rows` are all rows: only then is a total worth checking. */
	readonly isComplete: boolean;
}

/** All tables. */
export type Facts = { readonly [N in TableName]: Table<N> };

/** The text of each CSV file, by its name without folder (`states.csv`). */
export type Texts = Readonly<Record<string, string>>;

const names = Object.keys(tables) as TableName[];

/** The path of a table in the repository, for messages. */
export function tablePath(name: string): string {
	return `src/facts/${name}.csv`;
}

/** Reads every table cell by cell, and adds a problem for each cell that is malformed. Never throws on bad facts. */
export function readFacts(texts: Texts, problems: Problems): Facts {
	for (const file of Object.keys(texts)) {
		if (!names.some((name) => `${name}.csv` === file))
			problems.addLine(`src/facts/${file}`, 1, 'no table of this name');
	}
	const raw = new Map(names.map((name): [string, RawTable] => [name, readRaw(name, texts, problems)]));
	const hasValue = valuesIn(raw);
	const tablesRead = names.map((name) => [name, readRows(name, raw.get(name), hasValue, problems)]);
	return Object.fromEntries(tablesRead) as Facts;
}

function readRaw(name: TableName, texts: Texts, problems: Problems): RawTable {
	const text = texts[`${name}.csv`];
	if (text !== undefined)
		return readTable(tablePath(name), text, Object.keys(tables[name].columns), problems);
	problems.addLine(tablePath(name), 1, 'this table to be there');
	return { rows: [], isComplete: false };
}

/** Includes rows that have other problems, so that a bad row does not make every row that refers to it bad. */
function valuesIn(raw: ReadonlyMap<string, RawTable>): HasValue {
	const values = new Map<string, Set<string>>();
	return (table, column, value) => {
		const source = raw.get(table);
		if (!source?.isComplete) return true;
		const key = `${table}.${column}`;
		const found = values.get(key) ?? new Set(source.rows.map((row) => row.raw[column] ?? ''));
		values.set(key, found);
		return found.has(value);
	};
}

function readRows(
	name: TableName,
	raw: RawTable | undefined,
	hasValue: HasValue,
	problems: Problems,
): Table<TableName> {
	const { columns, unique }: TableSchema = tables[name];
	const rows: Row<TableName>[] = [];
	for (const at of raw?.rows ?? []) {
		const values: Record<string, unknown> = { at };
		let isGood = true;
		for (const [column, read] of Object.entries(columns)) {
			const value = read(at.raw[column] ?? '', hasValue);
			if (value instanceof CellError) {
				problems.addCell(at, column, value.expected);
				isGood = false;
			}
			values[column] = value;
		}
		// The values come column by column from the schema that the type is inferred from.
		if (isGood) rows.push(values as Row<TableName>);
	}
	for (const together of unique) checkUnique(raw?.rows ?? [], together, problems);
	const isComplete = raw?.isComplete === true && rows.length === raw.rows.length;
	return { file: tablePath(name), rows, isComplete };
}

function checkUnique(rows: readonly RawRow[], columns: readonly string[], problems: Problems): void {
	const firstLine = new Map<string, number>();
	for (const at of rows) {
		const cells = columns.map((column) => at.raw[column] ?? '');
		if (cells.every((cell) => cell === '')) continue;
		const key = JSON.stringify(cells);
		const line = firstLine.get(key);
		if (line === undefined) firstLine.set(key, at.line);
		else
			problems.addCell(
				at,
				columns.at(-1) ?? '',
				`no second row with the same ${columns.join(', ')} (first on line ${line})`,
			);
	}
}

/** What `treaty.csv` says: the dates and numbers of the treaty, and the last day that the tables cover. */
export interface TreatyFacts {
	readonly asOf: string;
	readonly treaty: StandingFeed['treaty'];
}

/** Days in the order of time. */
const DAYS = ['proposed_on', 'adopted_on', 'opens_on', 'hanoi_until', 'closes_on'] as const;

/** The value of each key of `treaty.csv`. */
const VALUES: Readonly<Record<string, Cell<unknown>>> = {
	as_of: day,
	proposed_by: references('states', 'iso3'),
	...Object.fromEntries(DAYS.map((key) => [key, day])),
	threshold: wholeNumber,
	force_delay_days: wholeNumber,
	later_force_delay_days: wholeNumber,
};

/** Reads the keys of `treaty.csv`. Gives `undefined`, and adds problems, unless all are there and well formed. */
export function readTreaty(facts: Facts, problems: Problems): TreatyFacts | undefined {
	const { file, rows, isComplete } = facts.treaty;
	for (const { at, key, sources } of rows) {
		if (!(key in VALUES)) problems.addCell(at, 'key', `one of ${Object.keys(VALUES).join(', ')}`);
		// `as_of` describes the tables; all other rows are facts.
		if (!sources && key !== 'as_of') problems.addCell(at, 'sources', 'at least one source');
	}
	const hasState = (iso3: string) =>
		!facts.states.isComplete || facts.states.rows.some((row) => row.iso3 === iso3);
	const values: Record<string, unknown> = {};
	for (const [key, read] of Object.entries(VALUES)) {
		const row = rows.find((row) => row.key === key);
		const value = row && read(row.value, (_table, _column, iso3) => hasState(iso3));
		if (row && value instanceof CellError) problems.addCell(row.at, 'value', value.expected);
		else if (value !== undefined) values[key] = value;
		else if (isComplete) problems.addLine(file, 1, `a row with the key ${key}`);
	}
	if (Object.keys(values).length < Object.keys(VALUES).length) return undefined;
	const days = DAYS.map((key) => values[key]);
	if (days.toSorted().join() !== days.join())
		problems.addLine(file, 1, `${DAYS.join(', ')} in the order of time`);
	const { asOf, ...treaty } = camelCased(values);
	// Each value was read by the cell of its key.
	return { asOf: String(asOf), treaty: treaty as unknown as StandingFeed['treaty'] };
}
