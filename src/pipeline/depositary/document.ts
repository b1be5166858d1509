import type { ActKind } from '#lib/data/standing.ts';
import { parseDay, type DayIso } from '#lib/domain/day.ts';
import {
	decodeDocument,
	elements,
	fold,
	parseMarkup,
	RefusedDocument,
	shortened,
	textOf,
	type Node,
} from './markup.ts';

/** Finds the participant that a name of the depositary's means: its `iso3`, or `undefined` for a name that is not known. */
export type FindParticipant = (name: string) => string | undefined;

/** A participant's row of the depositary's table. */
export interface DepositaryRow {
	readonly iso3: string;
	/** The name as the document has it, without footnote marks. */
	readonly name: string;
	readonly signature: CellAct | undefined;
	readonly consent: CellAct | undefined;
	/** Whether a declaration, reservation or objection of it is printed under the table. */
	readonly hasDeclaration: boolean;
}

/** The depositary's status document, read. */
export interface DepositaryDocument {
	readonly rows: readonly DepositaryRow[];
	/** The totals that it states, where it does. */
	readonly signatories: number | undefined;
	readonly parties: number | undefined;
}

/** How many mistakes a refusal lists. */
const MOST_LISTED = 30;

/**
 * The heading of the chapter, and number and title of this convention, folded, in English and in French: its protocols and amendments, and
 * other treaties, have words before or after. The title may stand without its second half.
 */
const CHAPTER = /^chap(ter|itre) xviii( penal matters| questions penales| matiere penale)?$/;
const TITLES = [
	/^16 united nations convention against cybercrime( strengthening international cooperation for combating certain crimes committed by means of information and communications technology systems and for the sharing of evidence in electronic form of serious crimes)?$/,
	/^16 convention des nations unies contre la cybercriminalite( renforcement de la cooperation internationale (?!.*\b(protocole|amendements?|additionnel|facultatif)\b)[^()]+ infractions graves)?$/,
];

/**
 * Reads the status document of chapter XVIII, no. 16, from the bytes that the server sent, in either language.
 * @throws {RefusedDocument} for anything but this document, whole: it says what is wrong and where. A name that is not known, a day that
 * cannot be read, a participant that is there twice, or a total that the rows do not come to stop the reading too, because a document of
 * which a part is not understood is no ground to change facts on.
 */
export function readDocument(bytes: Uint8Array, find: FindParticipant): DepositaryDocument {
	const all = parseMarkup(decodeDocument(bytes));
	checkTitle(all);
	// What is read belongs to the treaty whose title was checked.
	const [treaty, other] = elements(all, 'Treaty');
	if (!treaty || other) throw new RefusedDocument('expected one treaty in the document, found several');
	const nodes = treaty.children;
	const table = participantsTable(nodes);
	const titles = textsIn(table, 'Thead', 'Entry');
	const columns = findColumns(titles);
	const body = elements(table, 'Tbody').flatMap(({ children }) => elements(children, 'Row'));
	if (body.length === 0) throw new RefusedDocument('the table of participants has no row');
	const declaring = declarants(nodes, find);
	const wrong: string[] = [];
	const rows: DepositaryRow[] = [];
	const seen = new Set<string>();
	for (const [at, row] of body.entries()) {
		const cells = elements(row.children, 'Entry').map(({ children }) => textOf(children));
		const where = `row ${at + 1} of the table`;
		const name = shortened(cells[columns.participant] ?? '');
		if (cells.length !== titles.length) {
			wrong.push(`${where} (${name || 'no name'}): expected ${titles.length} cells, found ${cells.length}`);
			continue;
		}
		const iso3 = find(name);
		const signature = readActCell(cells[columns.signature] ?? '', 'signature');
		const consent = readActCell(cells[columns.consent] ?? '', 'consent');
		if (iso3 === undefined)
			wrong.push(
				`${where}: "${name}" is no participant that is known; if it is a new name of one, add it to names.csv`,
			);
		else if (seen.has(iso3)) wrong.push(`${where}: ${name} is there twice`);
		else seen.add(iso3);
		for (const cell of [signature, consent])
			if (cell && 'unread' in cell) wrong.push(`${where} (${name}): ${cell.unread}`);
		if (iso3 === undefined || (signature && 'unread' in signature) || (consent && 'unread' in consent))
			continue;
		rows.push({ iso3, name, signature, consent, hasDeclaration: declaring.has(iso3) });
	}
	const document = { rows, signatories: totalIn(nodes, 'Signatories'), parties: totalIn(nodes, 'Parties') };
	if (wrong.length === 0) wrong.push(...wrongTotals(document));
	if (wrong.length > MOST_LISTED)
		wrong.splice(MOST_LISTED, Infinity, `and ${wrong.length - MOST_LISTED} more`);
	if (wrong.length > 0) throw new RefusedDocument(wrong.join('\n'));
	return document;
}

/** The texts of the elements called `inner` inside those called `outer`. */
function textsIn(nodes: readonly Node[], outer: string, inner: string): string[] {
	const within = elements(nodes, outer).flatMap(({ children }) => children);
	return elements(within, inner).map(({ children }) => textOf(children));
}

function checkTitle(nodes: readonly Node[]): void {
	const chapters = textsIn(nodes, 'Chapter', 'Header');
	const titles = textsIn(nodes, 'Treaty', 'Titlesect');
	const hasOne = (texts: readonly string[], patterns: readonly RegExp[]) =>
		texts.length === 1 && texts.every((text) => patterns.some((pattern) => pattern.test(fold(text))));
	if (hasOne(chapters, [CHAPTER]) && hasOne(titles, TITLES)) return;
	const quoted = (texts: readonly string[]) =>
		texts.length > 0 ? `"${shortened(texts.join(' '))}"` : 'missing';
	throw new RefusedDocument(
		`the file is not the status of the Convention against Cybercrime (chapter XVIII, no. 16); its chapter is ${quoted(chapters)}, its title ${quoted(titles)}`,
	);
}

function participantsTable(nodes: readonly Node[]): readonly Node[] {
	const tables = elements(nodes, 'Participants').flatMap(({ children }) => elements(children, 'Table'));
	const [table] = tables;
	if (table && tables.length === 1) return table.children;
	throw new RefusedDocument(`expected one table of participants, found ${tables.length}`);
}

function totalIn(nodes: readonly Node[], name: string): number | undefined {
	const digits = /\d+/.exec(textsIn(nodes, 'Status', name)[0] ?? '')?.[0];
	return digits === undefined ? undefined : Number(digits);
}

/** A table that was cut short or read wrongly shows in its totals. */
function wrongTotals({ rows, signatories, parties }: DepositaryDocument): string[] {
	const totals = [
		['signatories', signatories, 'signature'],
		['parties', parties, 'consent'],
	] as const;
	return totals.flatMap(([name, stated, column]) => {
		const found = rows.filter((row) => row[column] && !row[column].isWithdrawn).length;
		return stated === undefined || stated === found
			? []
			: [`the document states ${stated} ${name}, and its table has ${found}: it is not whole`];
	});
}

/** The participants with a heading of their own in a section of declarations, reservations or objections. */
function declarants(nodes: readonly Node[], find: FindParticipant): Set<string> {
	const sections = ['Declarations', 'Reservations'].flatMap((name) => elements(nodes, name));
	const heads = (all: readonly Node[]): string[] =>
		all.flatMap((node) => ('text' in node ? [] : [textOf(node.children), ...heads(node.children)]));
	return new Set(
		sections
			.flatMap(({ children }) => heads(children))
			.filter((text) => text.length > 0 && text.length < 80)
			.flatMap((text) => find(text) ?? []),
	);
}

/** The positions of the columns that are read, from 0. */
interface ColumnPositions {
	readonly participant: number;
	readonly signature: number;
	/** Where every consent to be bound stands, its kind as a letter behind the day. */
	readonly consent: number;
}

const COLUMN_TITLES: Readonly<Record<keyof ColumnPositions, RegExp>> = {
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
function findColumns(titles: readonly string[]): ColumnPositions {
	const folded = titles.map((title) => fold(title));
	const find = (column: keyof ColumnPositions) => {
		const at = folded.flatMap((title, index) => (COLUMN_TITLES[column].test(title) ? [index] : []));
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
interface UnreadCell {
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
function readActCell(text: string, column: 'signature' | 'consent'): CellAct | UnreadCell | undefined {
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
