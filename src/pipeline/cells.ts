import type { ConflictVersion } from '#lib/data/events.ts';
import { actKind } from '#lib/data/standing.ts';
import { parseDay, type DayIso } from '#lib/domain/day.ts';

/** Whether a column of another table has a value; a table that could not be read has every value. */
export type HasValue = (table: string, column: string, value: string) => boolean;

/** A cell that could not be read, and what was expected instead. */
export class CellError {
	constructor(readonly expected: string) {}
}

/** Reads the text of a cell. Never throws. */
export type Cell<T> = (raw: string, hasValue: HasValue) => T | CellError;

/** The type of value that a cell reader gives. */
export type CellValue<C> = C extends Cell<infer T> ? Exclude<T, CellError> : never;

/** Words, in composed Unicode (NFC) and without spaces at the ends. */
export const text: Cell<string> = (raw) => {
	if (raw === '') return new CellError('a text');
	if (raw !== raw.trim()) return new CellError('no space at either end');
	return raw === raw.normalize('NFC') ? raw : new CellError('composed Unicode (NFC)');
};

/** A day `YYYY-MM-DD`. */
export const day: Cell<DayIso> = (raw) =>
	parseDay(raw) === undefined ? new CellError(`a day YYYY-MM-DD that exists${dayHint(raw)}`) : raw;

/** A day, or only its month `YYYY-MM` or year `YYYY`. */
export const dayOrPart: Cell<string> = (raw) => {
	const full = /^\d{4}$/.test(raw) ? `${raw}-01-01` : /^\d{4}-\d{2}$/.test(raw) ? `${raw}-01` : raw;
	return parseDay(full) === undefined
		? new CellError(`a day YYYY-MM-DD that exists, a month YYYY-MM or a year YYYY${dayHint(raw)}`)
		: raw;
};

/** A count: digits only. */
export const wholeNumber: Cell<number> = (raw) =>
	/^(0|[1-9]\d*)$/.test(raw) ? Number(raw) : new CellError('a whole number of 0 or more');

/** A decimal number between two bounds, both allowed. */
export function decimal(from: number, to: number): Cell<number> {
	return (raw) => {
		const number = /^-?\d+(\.\d+)?$/.test(raw) ? Number(raw) : NaN;
		return number >= from && number <= to ? number : new CellError(`a number from ${from} to ${to}`);
	};
}

/** One of a few words or numbers. */
export function oneOf<const T extends string | number>(values: readonly T[]): Cell<T> {
	return (raw) =>
		values.find((value) => String(value) === raw) ?? new CellError(`one of ${values.join(', ')}`);
}

/** `yes`, or another word for no (blank by default). */
export function yesOr(no: '' | 'no' = ''): Cell<boolean> {
	return (raw) =>
		raw === 'yes' || (raw === no ? false : new CellError(`one of yes${no === '' ? '' : `, ${no}`}`));
}

/** A text of one form; `expected` describes the form. */
export function matching(pattern: RegExp, expected: string): Cell<string> {
	return (raw) => (pattern.test(raw) ? raw : new CellError(expected));
}

/** A code of so many digits, zeros at its start included. */
export function digits(length: number, expected: string): Cell<string> {
	return (raw) => {
		if (!/^\d+$/.test(raw) || raw.length > length) return new CellError(expected);
		if (raw.length === length) return raw;
		return new CellError(
			`${expected}; a spreadsheet has taken the zeros from its start: write ${raw.padStart(length, '0')}, with the format of the column set to text`,
		);
	};
}

/** A value of a column of another table. */
export function references(table: string, column: string): Cell<string> {
	return (raw, hasValue) =>
		raw !== '' && hasValue(table, column, raw) ? raw : new CellError(`a value of ${column} in ${table}.csv`);
}

/** Ids of `sources.csv` with `;` between them, at least one and none twice: a fact without a source does not build. */
export const sources: Cell<string[]> = (raw, hasValue) => {
	if (raw === '') return new CellError('at least one source');
	const ids = raw.split(';');
	const unknown = ids.filter((id) => id === '' || !hasValue('sources', 'id', id));
	if (unknown.length > 0) {
		return new CellError(
			`ids of sources.csv with ; between them; not there: ${unknown.map((id) => `"${id}"`).join()}`,
		);
	}
	return new Set(ids).size === ids.length ? ids : new CellError('no source twice');
};

/** Several values of one kind with `;` between them, at least one and none twice. */
export function listOf<T>(cell: Cell<T>): Cell<T[]> {
	return (raw, hasValue) => {
		const parts = raw.split(';');
		const values: T[] = [];
		for (const [at, part] of parts.entries()) {
			const value = cell(part, hasValue);
			if (value instanceof CellError)
				return new CellError(`${value.expected}, with ; between several; not so: "${part}"`);
			if (parts.indexOf(part) < at) return new CellError(`no value twice; twice: "${part}"`);
			values.push(value);
		}
		return values;
	};
}

/** A cell that may be blank, which means "not known": it reads as `undefined`. */
export function optional<T>(cell: Cell<T>): Cell<T | undefined> {
	return (raw, hasValue) => (raw === '' ? undefined : cell(raw, hasValue));
}

/** A version of a conflict: `KAZ:signature` is an act under the treaty, `KAZ:2025-10-26` the day of a step at home. */
export const conflictVersion: Cell<ConflictVersion> = (raw) => {
	const [, iso3 = '', step = '', word = ''] = /^([A-Z]{3}):(?:(\d{4}-\d{2}-\d{2})|(\w+))$/.exec(raw) ?? [];
	const act = actKind.options.find((kind) => kind === word);
	if (act) return { iso3, act };
	return step === ''
		? new CellError('a participant, a colon, and an act or the day of a step at home')
		: { iso3, step };
};

/** How to mend a day that a spreadsheet has rewritten, or an empty string. Where the parts can be read in two ways nothing is guessed. */
function dayHint(raw: string): string {
	if (/^\d{5}$/.test(raw))
		return '; a spreadsheet has made a number of it: format the column as text and write the day again';
	const iso = (year: string, month: string, date: string) =>
		`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	const [, first = '', second = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(raw) ?? [];
	if (year !== '') {
		const readings = [iso(year, second, first), iso(year, first, second)].filter(
			(reading) => parseDay(reading) !== undefined,
		);
		const [only] = readings;
		const isCertain = new Set(readings).size === 1;
		return `; the parts are turned round: write ${isCertain && only ? only : 'year, month, day, with the format of the column set to text'}`;
	}
	const [, y = '', m = '', d = ''] = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(raw) ?? [];
	const padded = iso(y, m, d);
	return y !== '' && padded !== raw && parseDay(padded) !== undefined ? `; write ${padded}` : '';
}
