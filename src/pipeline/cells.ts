import { parseDay, type DayIso } from '#lib/domain/day.ts';
import { hintForDay, hintForDigits } from './spreadsheet.ts';

/** Tells whether a column of another table has a value; a table that could not be read has every value. */
export type Known = (table: string, column: string, value: string) => boolean;

/** A cell that could not be read, and what was expected instead. */
export class Unread {
	constructor(readonly expected: string) {}
}

/** Reads the text of a cell. Never throws. */
export type Cell<T> = (raw: string, known: Known) => T | Unread;

/** What a cell reader gives where it succeeds. */
export type CellValue<C> = C extends Cell<infer T> ? Exclude<T, Unread> : never;

/** Words, in composed Unicode (NFC) and without spaces at the ends. */
export const text: Cell<string> = (raw) => {
	if (raw === '') return new Unread('expected a text');
	if (raw !== raw.trim()) return new Unread('expected no space at either end');
	return raw === raw.normalize('NFC') ? raw : new Unread('expected composed Unicode (NFC)');
};

/** A day `YYYY-MM-DD`. */
export const day: Cell<DayIso> = (raw) =>
	parseDay(raw) === undefined ? new Unread(`expected a day YYYY-MM-DD that exists${hintForDay(raw)}`) : raw;

/** A day, or only its month `YYYY-MM` or year `YYYY`. */
export const dayOrPart: Cell<string> = (raw) => {
	const full = /^\d{4}$/.test(raw) ? `${raw}-01-01` : /^\d{4}-\d{2}$/.test(raw) ? `${raw}-01` : raw;
	return parseDay(full) === undefined
		? new Unread(`expected a day YYYY-MM-DD that exists, a month YYYY-MM or a year YYYY${hintForDay(raw)}`)
		: raw;
};

/** A count: digits only. */
export const whole: Cell<number> = (raw) =>
	/^(0|[1-9]\d*)$/.test(raw) ? Number(raw) : new Unread('expected a whole number of 0 or more');

/** A decimal number between two bounds, both allowed. */
export function decimal(from: number, to: number): Cell<number> {
	return (raw) => {
		const number = /^-?\d+(\.\d+)?$/.test(raw) ? Number(raw) : NaN;
		return number >= from && number <= to ? number : new Unread(`expected a number from ${from} to ${to}`);
	};
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): Cell<T> {
	return (raw) => words.find((word) => word === raw) ?? new Unread(`expected one of ${words.join(', ')}`);
}

/** A text of one form; `expected` describes the form. */
export function form(pattern: RegExp, expected: string): Cell<string> {
	return (raw) => (pattern.test(raw) ? raw : new Unread(`expected ${expected}`));
}

/** A code of so many digits, zeros at its start included. */
export function digits(length: number, expected: string): Cell<string> {
	const pattern = new RegExp(`^\\d{${length}}$`);
	return (raw) => (pattern.test(raw) ? raw : new Unread(`expected ${expected}${hintForDigits(raw, length)}`));
}

/** A value of a column of another table. */
export function of(table: string, column: string): Cell<string> {
	return (raw, known) =>
		raw !== '' && known(table, column, raw)
			? raw
			: new Unread(`expected a value of ${column} in ${table}.csv`);
}

/** Ids of `sources.csv` with `;` between them, at least one and none twice: a fact without a source does not build. */
export const sources: Cell<string[]> = (raw, known) => {
	if (raw === '') return new Unread('expected at least one source');
	const ids = raw.split(';');
	const unknown = ids.filter((id) => id === '' || !known('sources', 'id', id));
	if (unknown.length > 0) {
		return new Unread(
			`expected ids of sources.csv with ; between them; not there: ${unknown.map((id) => `"${id}"`).join()}`,
		);
	}
	return new Set(ids).size === ids.length ? ids : new Unread('expected no source twice');
};

/** Several values of one kind with `;` between them, at least one and none twice. */
export function several<T>(cell: Cell<T>): Cell<T[]> {
	return (raw, known) => {
		const values: T[] = [];
		for (const part of raw.split(';')) {
			const value = cell(part, known);
			if (value instanceof Unread)
				return new Unread(`${value.expected}, with ; between several; not so: "${part}"`);
			if (values.includes(value)) return new Unread(`expected no value twice; twice: "${part}"`);
			values.push(value);
		}
		return values;
	};
}

/** A cell that may be blank, which means "not known": it reads as `undefined`. */
export function maybe<T>(cell: Cell<T>): Cell<T | undefined> {
	return (raw, known) => (raw === '' ? undefined : cell(raw, known));
}
