import { CsvError, type Info } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Problems, RawRow } from './problems.ts';

/** A table as rows and cells of text. */
export interface RawTable {
	readonly rows: readonly RawRow[];
	/** Whether every row of the text is in `rows`. If not, the table cannot be said to lack a row. */
	readonly isComplete: boolean;
}

interface Line {
	readonly line: number;
	readonly cells: readonly string[];
}

const TIDY = 'npm run facts:tidy mends it';
const UNCLOSED = 'the quote that opens in this row to be closed, and quotes inside it to be doubled';
const UNOPENED = 'a cell with quotes to be in quotes, and each quote in it to be doubled';
const TYPOGRAPHIC = '; it has typographic quotes: a cell with commas in it stands in straight ones (")';

/**
 * Reads a CSV text (RFC 4180, UTF-8, LF, heading in line 1) as rows by column. Adds a problem for each departure:
 * byte order mark, CRLF, broken quotes, a heading that is not exactly `columns`, rows that are too long or too short.
 * @param file a name for the messages
 */
export function readTable(
	file: string,
	text: string,
	columns: readonly string[],
	problems: Problems,
): RawTable {
	checkEncoding(file, text, problems);
	const { lines, isComplete } = parseLines(file, plainText(text), problems);
	const [heading, ...body] = lines;
	const names = heading?.cells ?? [];
	checkHeading(file, names, columns, problems);
	if (columns.some((column) => !names.includes(column))) return { rows: [], isComplete: false };

	const rows: RawRow[] = [];
	for (const { line, cells } of body) {
		if (cells.length === names.length) {
			rows.push({ file, line, raw: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) });
		} else {
			const found = cells.length === 1 && cells[0] === '' ? 'an empty line' : `${cells.length}`;
			const hint = cells.some((cell) => /[“”„«»]/.test(cell)) ? TYPOGRAPHIC : '';
			problems.addLine(file, line, `${names.length} cells, found ${found}${hint}`);
		}
	}
	return { rows, isComplete: isComplete && rows.length === body.length };
}

function plainText(text: string): string {
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function checkEncoding(file: string, text: string, problems: Problems): void {
	if (text.startsWith('\uFEFF')) problems.addLine(file, 1, `UTF-8 without a byte order mark; ${TIDY}`);
	const lineOf = (at: number) => text.slice(0, at).split('\n').length;
	const crlf = text.indexOf('\r');
	if (crlf >= 0) problems.addLine(file, lineOf(crlf), `lines that end in LF, found CR; ${TIDY}`);
	const broken = text.indexOf('\uFFFD');
	if (broken >= 0) problems.addLine(file, lineOf(broken), 'UTF-8, found bytes that are not');
}

/** The parser counts lines to the end of a row; a row begins on the line after the previous row's end. */
function parseLines(file: string, text: string, problems: Problems): { lines: Line[]; isComplete: boolean } {
	const lines: Line[] = [];
	let next = 1;
	const addRecord = ({ record, info }: { record: string[]; info: Info }) => {
		lines.push({ line: next, cells: record });
		next = info.lines + 1;
		return null;
	};
	try {
		parse(text, {
			info: true,
			relax_column_count: true,
			record_delimiter: '\n',
			on_record: addRecord as never,
		});
		return { lines, isComplete: true };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		problems.addLine(file, next, error.code === 'INVALID_OPENING_QUOTE' ? UNOPENED : UNCLOSED);
		return { lines, isComplete: false };
	}
}

function checkHeading(
	file: string,
	found: readonly string[],
	columns: readonly string[],
	problems: Problems,
): void {
	if (found.join() === columns.join()) return;
	if (hasSemicolons(found.join())) {
		problems.addLine(file, 1, `commas between the cells, found semicolons; ${TIDY}`);
		return;
	}
	const missing = columns.filter((column) => !found.includes(column));
	const extra = found.filter((name, at) => !columns.includes(name) || found.indexOf(name) !== at);
	for (const column of missing) problems.addLine(file, 1, `a column ${column}`);
	for (const name of extra) problems.addLine(file, 1, `no column ${JSON.stringify(name)}`);
	if (missing.length + extra.length === 0)
		problems.addLine(file, 1, `the columns in the order ${columns.join()}; put them back`);
}

/** Whether a heading has semicolons between its cells, as spreadsheets write in many countries. */
function hasSemicolons(heading: string): boolean {
	return heading.includes(';') && !heading.includes(',');
}

/**
 * Undoes what a spreadsheet does to a whole table: byte order mark, CRLF, semicolons between the cells. The content of cells stays;
 * a table that is well written comes back byte for byte.
 */
export function tidy(text: string): string {
	const plain = plainText(text);
	if (!hasSemicolons(plain.split('\n', 1).join())) return plain;
	return stringify(parse(plain, { delimiter: ';', relax_column_count: true }), { record_delimiter: '\n' });
}

type Cells = Readonly<Record<string, string>>;

/** What to change in a table: cells of existing rows, and rows to add at the end. */
export interface TableEdit<Column extends string = string> {
	/** Gives the new cells of a row, by column, or `undefined` to leave the row byte for byte. */
	readonly change?: (row: Cells) => Readonly<Partial<Record<Column, string>>> | undefined;
	/** Rows by column; a column without a value is left blank. */
	readonly add?: readonly Readonly<Partial<Record<Column, string>>>[];
}

/** A CSV text with some rows changed and some added. All other bytes stay: needless quotes, blank cells, the order of the rows. */
export function editTable(text: string, { change, add = [] }: TableEdit): string {
	const options = { raw: true, info: false, relax_column_count: true } as const;
	const records = parse(text, options) as unknown as { record: string[]; raw: string }[];
	const [heading, ...rows] = records;
	if (!heading) return text;
	const columns = heading.record;
	const written = (row: Partial<Cells>) =>
		stringify([columns.map((column) => row[column] ?? '')], { record_delimiter: '\n' });
	// The last line of a table may lack its end.
	const ended = (raw: string) => (raw.endsWith('\n') ? raw : `${raw}\n`);
	const lines = rows.map(({ record, raw }) => {
		const row = Object.fromEntries(columns.map((column, at) => [column, record[at] ?? '']));
		const changed = change?.(row);
		return changed ? written({ ...row, ...changed }) : ended(raw);
	});
	return [ended(heading.raw), ...lines, ...add.map(written)].join('');
}
