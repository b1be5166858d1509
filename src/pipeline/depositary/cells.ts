import type { ActKind } from '#lib/data/standing.ts';
import { parseDay, type DayIso } from '#lib/domain/day.ts';
import { fold, RefusedDocument, shortened } from './markup.ts';

/** The positions of the columns that are read, from 0. */
export interface Columns {
	readonly participant: number;
	readonly signature: number;
	/** Where every consent to be bound stands, its kind as a letter behind the day. */
	readonly consent: number;
}

const TITLES: Readonly<Record<keyof Columns, RegExp>> = {
	participant: /^(participants?|etats?|states?)\b/,
	// "Signature, Succession to signature(d)" in other documents.
	signature: /^signature\b/,
	consent: /ratification|acceptance|acceptation|approval|approbation|accession|adhesion/,
};

/**
 * Finds the columns by their titles, in English or French: their number and order differ between documents, and so does the order of the
 * words in a title.
 * @throws {RefusedDocument} that lists the titles found where one is missing or there twice
 */
export function findColumns(titles: readonly string[]): Columns {
	const folded = titles.map((title) => fold(title));
	const find = (column: keyof Columns) => {
		const at = folded.flatMap((title, index) => (TITLES[column].test(title) ? [index] : []));
		const [first] = at;
		if (first !== undefined && at.length === 1) return first;
		const found = titles
			.slice(0, 10)
			.map((title) => `"${shortened(title)}"`)
			.join(', ');
		throw new RefusedDocument(
			`expected ${at.length === 0 ? 'a' : 'one'} column for the ${column} in the table of participants; its titles are ${found || 'missing'}`,
		);
	};
	return { participant: find('participant'), signature: find('signature'), consent: find('consent') };
}

/** A cell of the table: an act on a day. */
export interface CellAct {
	readonly act: ActKind;
	readonly on: DayIso;
	/** In square brackets: the act no longer counts. */
	readonly isWithdrawn: boolean;
}

/** A cell that cannot be read, with the reason. */
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
