import { fold } from './fold.ts';
import { RefusedDocument, shortened } from './refused.ts';

/** Where the columns are that are read, from 0. */
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
	const find = (what: keyof Columns) => {
		const at = folded.flatMap((title, index) => (TITLES[what].test(title) ? [index] : []));
		const [first] = at;
		if (first !== undefined && at.length === 1) return first;
		const found = titles
			.slice(0, 10)
			.map((title) => `"${shortened(title)}"`)
			.join(', ');
		throw new RefusedDocument(
			`expected ${at.length === 0 ? 'a' : 'one'} column for the ${what} in the table of participants; its titles are ${found || 'missing'}`,
		);
	};
	return { participant: find('participant'), signature: find('signature'), consent: find('consent') };
}
