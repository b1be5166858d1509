import type { OtherName } from '#lib/data/states.ts';
import type { Participant } from '#lib/data/standing.ts';

/**
 * How well a participant fits what was typed; a lower rank comes first, and within a rank the order of the feed, which is by name.
 *
 * - 0: it is an abbreviation of the name ("UK", "DRC")
 * - 1: it is the whole name, or an ISO code
 * - 2: it is another whole name ("Turkey")
 * - 3: the name begins with it
 * - 4: another name or an abbreviation begins with it
 * - 5: a later word of the name begins with it
 * - 6: a later word of another name begins with it
 * - 7: each word that was typed is a part of some name, in any order
 */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A participant that a search found. */
export interface Found {
	readonly iso3: string;
	readonly name: string;
	/** The other name or the code by which it was found. */
	readonly by: string | undefined;
	readonly rank: Rank;
}

type Named = Pick<Participant, 'iso3' | 'iso2' | 'name'>;
type Alias = Pick<OtherName, 'iso3' | 'name' | 'kind'>;

interface Label {
	readonly text: string;
	/** Whether it is shown beside the name. */
	readonly isShown: boolean;
	/** The rank of a participant of which this is the whole name. */
	readonly exact: 0 | 1 | 2;
	/** The rank of a participant of which this is the beginning; 1 more for a later word. A code is found only whole. */
	readonly begins: 3 | 4 | undefined;
	/** Its forms, compact; then what is left of them from each later word on. */
	readonly whole: readonly string[];
	readonly later: readonly string[];
}

interface Entry {
	readonly participant: Named;
	readonly labels: readonly Label[];
	/** The words of all names: " viet nam| vietnam|". */
	readonly words: string;
}

/** Participants with all that they are called, prepared for searches. */
export type SearchIndex = readonly Entry[];

/**
 * Text as searches compare it: words of letters and digits in lower case, with single spaces between them. Case, diacritics, punctuation and
 * apostrophes do not matter.
 */
export function fold(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replaceAll('đ', 'd')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Folded text as it stands, with "saint" for "st", and without "and" and "the" as well. Not empty where the text has a letter or digit. */
function formsOf(text: string): string[] {
	const plain = fold(text);
	const saint = plain.replace(/\bst\b/g, 'saint');
	const short = saint.replace(/\b(and|the)\b ?/g, '').trim();
	return [...new Set([plain, saint, short])].filter(Boolean);
}

function compact(text: string): string {
	return text.replaceAll(' ', '');
}

function labelOf(text: string, exact: Label['exact'], begins: Label['begins'], isShown = true): Label {
	const forms = begins === undefined ? [fold(text)] : formsOf(text);
	const later = forms.flatMap((form) => {
		const words = form.split(' ');
		return words.slice(1).map((_, at) => words.slice(at + 1).join(''));
	});
	return { text, isShown, exact, begins, whole: forms.map(compact), later };
}

/**
 * Prepares participants for searches.
 * @param names the content of `names.json`; without it, names and codes alone are searched
 */
export function searchIndex(participants: readonly Named[], names: readonly Alias[] = []): SearchIndex {
	return participants.map((participant) => {
		const { iso3, iso2, name } = participant;
		const others = names.filter((other) => other.iso3 === iso3);
		const labels = [
			labelOf(name, 1, 3),
			...others.map((other) =>
				labelOf(other.name, other.kind === 'abbreviation' ? 0 : 2, 4, other.kind !== 'search'),
			),
			labelOf(iso3, 1, undefined),
			labelOf(iso2, 1, undefined),
		];
		return { participant, labels, words: labels.map(({ text }) => ` ${fold(text)}|`).join('') };
	});
}

/** All participants that fit what was typed, the best first (see `Rank`). An empty search finds none. */
export function findParticipants(index: SearchIndex, typed: string): Found[] {
	const wanted = formsOf(typed).map(compact);
	// "Mỹ" is the United States, and not the code of Malaysia.
	const isCode = !/[^a-z\p{P}\p{S}\p{Z}]/iu.test(typed);
	return index
		.flatMap(({ participant: { iso3, name }, labels, words }): Found[] => {
			let best: Found | undefined;
			for (const label of labels) {
				if (label.begins === undefined && !isCode) continue;
				const rank = rankOf(label, wanted);
				if (rank !== undefined && (!best || rank < best.rank))
					best = { iso3, name, by: label.text === name || !label.isShown ? undefined : label.text, rank };
			}
			if (!best && hasWords(words, typed)) best = { iso3, name, by: undefined, rank: 7 };
			return best ? [best] : [];
		})
		.sort((a, b) => a.rank - b.rank);
}

function rankOf({ exact, begins, whole, later }: Label, wanted: readonly string[]): Rank | undefined {
	if (wanted.some((text) => whole.includes(text))) return exact;
	if (begins === undefined) return undefined;
	const isBegunBy = (text: string) => wanted.some((start) => text.startsWith(start));
	if (whole.some(isBegunBy)) return begins;
	return later.some(isBegunBy) ? (begins === 3 ? 5 : 6) : undefined;
}

/**
 * Whether a text has every word that was typed; one of fewer than three letters must begin a word of it. Without any word there is nothing to find.
 * @param text folded, with a space before each word
 */
export function hasWords(text: string, typed: string): boolean {
	const words = fold(typed).split(' ').filter(Boolean);
	return words.length > 0 && words.every((word) => text.includes(word.length < 3 ? ` ${word}` : word));
}

/**
 * Tells which rows of a list are left when it is filtered: those whose participant is found, and those that have every word in their names or
 * in their own text. Where an abbreviation was typed, its participant alone: "UK" is not the beginning of "Ukraine". An empty search leaves
 * all of them.
 */
export function rowFilter(index: SearchIndex, typed: string): (iso3: string, text?: string) => boolean {
	if (!fold(typed)) return () => true;
	const found = findParticipants(index, typed);
	const abbreviated = found.filter(({ rank }) => rank === 0);
	const left = new Set((abbreviated.length > 0 ? abbreviated : found).map(({ iso3 }) => iso3));
	if (abbreviated.length > 0) return (iso3) => left.has(iso3);
	const words = new Map(index.map((entry) => [entry.participant.iso3, entry.words]));
	return (iso3, text = '') => left.has(iso3) || hasWords(`${words.get(iso3) ?? ''} ${fold(text)}`, typed);
}

/** Whether what was typed is followed by another word in some name, so that a space or a hyphen may be a part of it ("south a…"). */
export function isInsideName(index: SearchIndex, typed: string): boolean {
	return index.some(({ words }) => formsOf(typed).some((form) => words.includes(` ${form} `)));
}
