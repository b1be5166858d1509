import { parseDay, type DayIso } from '#lib/domain/day.ts';
import type { ActKind } from '#lib/data/standing.ts';
import { fold } from './fold.ts';
import { shortened } from './refused.ts';

/** What a cell of the table says: an act on a day. */
export interface CellAct {
	readonly act: ActKind;
	readonly on: DayIso;
	/** In square brackets: the act no longer counts. */
	readonly isWithdrawn: boolean;
}

/** A cell that says an act that cannot be read, with why. */
export interface UnreadCell {
	readonly unread: string;
}

/** The months as the English and the French edition shorten them, by their first letters: "Sep", "Sept", "July", "juil.", "déc.". */
const MONTHS = [
	['jan'],
	['feb', 'fev'],
	['mar'],
	['apr', 'avr'],
	['may', 'mai'],
	['jun', 'juin'],
	['jul', 'juil'],
	['aug', 'aou'],
	['sep'],
	['oct'],
	['nov'],
	['dec'],
] as const;

/** The letter behind a day. Capital and small letters differ: `A` accepts, `a` accedes. */
const KINDS: Readonly<Record<string, ActKind>> = {
	'': 'ratification',
	A: 'acceptance',
	AA: 'approval',
	a: 'accession',
};

/**
 * Reads a cell of the column `signature` or `consent`: a day, month and year, then a letter or nothing, all of it perhaps in square brackets.
 * `undefined` for an empty cell.
 */
export function readActCell(text: string, column: 'signature' | 'consent'): CellAct | UnreadCell | undefined {
	const cell = text.replace(/\s+/g, ' ').trim();
	if (cell === '') return undefined;
	const isWithdrawn = cell.startsWith('[') && cell.endsWith(']');
	const inner = isWithdrawn ? cell.slice(1, -1).trim() : cell;
	const [, date = '', word = '', year = '', letter = ''] =
		/^(\d{1,2})(?:er)? (\p{L}{3,9})\.? (\d{4}) ?([A-Za-z]{0,2})$/u.exec(inner) ?? [];
	const month = MONTHS.findIndex((starts) => starts.some((start) => fold(word).startsWith(start))) + 1;
	const on = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
	if (word === '' || month === 0 || parseDay(on) === undefined)
		return {
			unread: `"${shortened(cell)}": expected a day such as "25 Oct 2025", with a letter behind it or none`,
		};
	if (column === 'signature') {
		if (letter === '') return { act: 'signature', on, isWithdrawn };
		return { unread: `"${shortened(cell)}": expected no letter behind the day of a signature` };
	}
	const act = KINDS[letter];
	if (act === undefined)
		return { unread: `"${shortened(cell)}": expected no letter, A, AA or a behind the day of an instrument` };
	return { act, on, isWithdrawn };
}
