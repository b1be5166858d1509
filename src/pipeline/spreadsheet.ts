import { parseDay } from '#lib/domain/day.ts';

/** What an editor runs to undo what a spreadsheet does to a whole file. */
export const TIDY = 'npm run facts:tidy mends it';

/**
 * How to mend a day that a spreadsheet has rewritten, or the empty text. Where the parts can be read in two ways nothing is guessed.
 */
export function hintForDay(raw: string): string {
	if (/^\d{5}$/.test(raw))
		return '; a spreadsheet has made a number of it: format the column as text and write the day again';
	const [, first = '', second = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(raw) ?? [];
	if (year !== '') {
		const readings = [iso(year, second, first), iso(year, first, second)].filter(
			(day) => parseDay(day) !== undefined,
		);
		const [only] = readings;
		const isCertain = new Set(readings).size === 1;
		return `; the parts are turned round: write ${isCertain && only ? only : 'year, month, day, with the format of the column set to text'}`;
	}
	const [, y = '', m = '', d = ''] = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(raw) ?? [];
	const whole = iso(y, m, d);
	return y !== '' && whole !== raw && parseDay(whole) !== undefined ? `; write ${whole}` : '';
}

/** How to mend a code of digits that a spreadsheet has taken for a number, or the empty text. */
export function hintForDigits(raw: string, length: number): string {
	return /^\d+$/.test(raw) && raw.length < length
		? `; a spreadsheet has taken the zeros from its start: write ${raw.padStart(length, '0')}, with the format of the column set to text`
		: '';
}

/** How to mend a row of the wrong length, or the empty text. */
export function hintForRow(cells: readonly string[]): string {
	return cells.some((cell) => /[“”„«»]/.test(cell))
		? '; it has typographic quotes: a cell with commas in it stands in straight ones (")'
		: '';
}

/** Whether a heading of one cell is really one with semicolons between its cells, as spreadsheets write in many countries. */
export function hasSemicolons(heading: readonly string[]): boolean {
	return heading.length === 1 && (heading[0] ?? '').includes(';');
}

function iso(year: string, month: string, date: string): string {
	return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
