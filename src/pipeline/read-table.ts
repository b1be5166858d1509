import { CsvError, type Info } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Place, Problems } from './problems.ts';
import { hasSemicolons, hintForRow, TIDY } from './spreadsheet.ts';

/** A table cut into rows and cells, nothing more. */
export interface RawTable {
	readonly rows: readonly Place[];
	/** Whether every row of the text is in `rows`. If not, nothing can be said of what the table lacks. */
	readonly whole: boolean;
}

interface Line {
	readonly line: number;
	readonly cells: readonly string[];
}

const UNCLOSED = 'expected the quote that opens in this row to be closed, and quotes inside it to be doubled';
const UNOPENED = 'expected a cell with quotes to be in quotes, and each quote in it to be doubled';

/**
 * Cuts a CSV text (RFC 4180, UTF-8, LF, heading in line 1) into rows by column. Adds a problem for each departure:
 * byte order mark, CRLF, broken quotes, a heading that is not exactly `columns`, rows that are too long or too short.
 * `file` is only a name for the messages.
 */
export function readTable(
	file: string,
	text: string,
	columns: readonly string[],
	problems: Problems,
): RawTable {
	const { lines, complete } = cut(file, plain(file, text, problems), problems);
	const [heading, ...body] = lines;
	const names = heading?.cells ?? [];
	checkHeading(file, names, columns, problems);
	if (columns.some((column) => !names.includes(column))) return { rows: [], whole: false };

	const rows: Place[] = [];
	for (const { line, cells } of body) {
		if (cells.length === names.length) {
			rows.push({ file, line, raw: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) });
		} else {
			const found = cells.length === 1 && cells[0] === '' ? 'an empty line' : `${cells.length}`;
			problems.addLine(file, line, `expected ${names.length} cells, found ${found}${hintForRow(cells)}`);
		}
	}
	return { rows, whole: complete && rows.length === body.length };
}

function plain(file: string, text: string, problems: Problems): string {
	if (text.startsWith('\uFEFF'))
		problems.addLine(file, 1, `expected UTF-8 without a byte order mark; ${TIDY}`);
	const lineOf = (at: number) => text.slice(0, at).split('\n').length;
	const crlf = text.indexOf('\r');
	if (crlf >= 0) problems.addLine(file, lineOf(crlf), `expected lines that end in LF, found CR; ${TIDY}`);
	const broken = text.indexOf('\uFFFD');
	if (broken >= 0) problems.addLine(file, lineOf(broken), 'expected UTF-8, found bytes that are not');
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The parser counts lines to the end of a row; a row begins on the line after the one before it ended. */
function cut(file: string, text: string, problems: Problems): { lines: Line[]; complete: boolean } {
	const lines: Line[] = [];
	let next = 1;
	const take = ({ record, info }: { record: string[]; info: Info }) => {
		lines.push({ line: next, cells: record });
		next = info.lines + 1;
		return null;
	};
	try {
		parse(text, { info: true, relax_column_count: true, record_delimiter: '\n', on_record: take as never });
		return { lines, complete: true };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		problems.addLine(file, next, error.code === 'INVALID_OPENING_QUOTE' ? UNOPENED : UNCLOSED);
		return { lines, complete: false };
	}
}

function checkHeading(
	file: string,
	found: readonly string[],
	columns: readonly string[],
	problems: Problems,
): void {
	if (found.join() === columns.join()) return;
	if (hasSemicolons(found)) {
		problems.addLine(file, 1, `expected commas between the cells, found semicolons; ${TIDY}`);
		return;
	}
	const missing = columns.filter((column) => !found.includes(column));
	const extra = found.filter((name, at) => !columns.includes(name) || found.indexOf(name) !== at);
	for (const column of missing) problems.addLine(file, 1, `expected a column ${column}`);
	for (const name of extra) problems.addLine(file, 1, `expected no column ${JSON.stringify(name)}`);
	if (missing.length + extra.length === 0)
		problems.addLine(file, 1, `expected the columns in the order ${columns.join()}; put them back`);
}
