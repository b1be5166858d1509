import { type CellAct, readActCell } from './act-cell.ts';
import { findColumns } from './columns.ts';
import { decodeDocument } from './decode.ts';
import { fold } from './fold.ts';
import { elements, parseMarkup, textOf, type Node } from './markup.ts';
import type { FindParticipant } from './participants.ts';
import { RefusedDocument, shortened } from './refused.ts';

/** What the depositary's document says of one participant. */
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

/** How many things that are wrong a refusal lists. */
const MOST_SAID = 30;

/**
 * The heading of the chapter, and number and title of this convention, folded, in English and in French: its protocols and amendments, and
 * other treaties, have words before or after. The title may stand without its second half.
 */
const CHAPTER = /^chap(ter|itre) xviii\b/;
const TITLES = [
	/^16 united nations convention against cybercrime( strengthening international cooperation for combating certain crimes committed by means of information and communications technology systems and for the sharing of evidence in electronic form of serious crimes)?$/,
	/^16 convention des nations unies contre la cybercriminalite( renforcement de la cooperation internationale [^()]+ infractions graves)?$/,
];

/**
 * Reads the status document of chapter XVIII, no. 16, from the bytes that the server sent, in either language.
 * @throws {RefusedDocument} for anything but this document, whole: it says what is wrong and where. A name that is not known, a day that
 * cannot be read, a participant that is there twice, or a total that the rows do not come to stop the reading too, because a document of
 * which a part is not understood is no ground to change facts on.
 */
export function readDocument(bytes: Uint8Array, find: FindParticipant): DepositaryDocument {
	const nodes = parseMarkup(decodeDocument(bytes));
	checkTitle(nodes);
	const table = oneTable(nodes);
	const titles = elements(elements(table, 'Thead').flatMap(childrenOf), 'Entry').map(({ children }) =>
		textOf(children),
	);
	const columns = findColumns(titles);
	const body = elements(elements(table, 'Tbody').flatMap(childrenOf), 'Row');
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
	const signatories = totalIn(nodes, 'Signatories');
	const parties = totalIn(nodes, 'Parties');
	if (wrong.length === 0) wrong.push(...totalsOff(rows, signatories, parties));
	if (wrong.length > MOST_SAID) wrong.splice(MOST_SAID, Infinity, `and ${wrong.length - MOST_SAID} more`);
	if (wrong.length > 0) throw new RefusedDocument(wrong.join('\n'));
	return { rows, signatories, parties };
}

function childrenOf({ children }: { readonly children: readonly Node[] }): readonly Node[] {
	return children;
}

function checkTitle(nodes: readonly Node[]): void {
	const textsOf = (outer: string, inner: string) =>
		elements(elements(nodes, outer).flatMap(childrenOf), inner).map(({ children }) => textOf(children));
	const chapters = textsOf('Chapter', 'Header');
	const titles = textsOf('Treaty', 'Titlesect');
	const isIt = (texts: readonly string[], patterns: readonly RegExp[]) =>
		texts.length === 1 && texts.every((text) => patterns.some((pattern) => pattern.test(fold(text))));
	if (isIt(chapters, [CHAPTER]) && isIt(titles, TITLES)) return;
	const said = (texts: readonly string[]) =>
		texts.length > 0 ? `"${shortened(texts.join(' '))}"` : 'missing';
	throw new RefusedDocument(
		`the file is not the status of the Convention against Cybercrime (chapter XVIII, no. 16); its chapter is ${said(chapters)}, its title ${said(titles)}`,
	);
}

function oneTable(nodes: readonly Node[]): readonly Node[] {
	const tables = elements(nodes, 'Participants').flatMap(({ children }) => elements(children, 'Table'));
	const [table] = tables;
	if (table && tables.length === 1) return table.children;
	throw new RefusedDocument(`expected one table of participants, found ${tables.length}`);
}

function totalIn(nodes: readonly Node[], name: string): number | undefined {
	const text = elements(elements(nodes, 'Status').flatMap(childrenOf), name).map(({ children }) =>
		textOf(children),
	)[0];
	const digits = /\d+/.exec(text ?? '')?.[0];
	return digits === undefined ? undefined : Number(digits);
}

/** A table that was cut short or read wrongly shows in its totals. */
function totalsOff(
	rows: readonly DepositaryRow[],
	signatories: number | undefined,
	parties: number | undefined,
): string[] {
	const stands = (of: 'signature' | 'consent') =>
		rows.filter((row) => row[of] !== undefined && !row[of].isWithdrawn).length;
	return [
		{ what: 'signatories', stated: signatories, found: stands('signature') },
		{ what: 'parties', stated: parties, found: stands('consent') },
	]
		.filter(({ stated, found }) => stated !== undefined && stated !== found)
		.map(
			({ what, stated, found }) =>
				`the document states ${stated} ${what}, and its table has ${found}: it is not whole`,
		);
}

/** Those whose name stands by itself in a section of declarations, reservations or objections: it heads what they declared. */
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
