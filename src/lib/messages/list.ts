import { m } from './index.ts';
import { LOCALE } from './locale.ts';

/**
 * Names or counts in a row, as the language separates them: "Qatar, Viet Nam, Azerbaijan".
 * @param style `long` for running text: "Qatar, Viet Nam and Azerbaijan"
 */
export function listText(items: readonly string[], style: 'narrow' | 'long' = 'narrow'): string {
	return new Intl.ListFormat(LOCALE, { style }).format(items);
}

/** Sentences one after the other; empty ones are left out. */
export function sentencesText(sentences: readonly (string | undefined)[]): string {
	return joined(sentences, m.sentence_join);
}

/** Clauses of one sentence: "signed on 25 October 2025; ratified in July 2026". */
export function clausesText(clauses: readonly string[]): string {
	return joined(clauses, m.clause_join);
}

/** Words that belong together: "signed, on 25 October 2025, outside the group". */
export function phrasesText(phrases: readonly (string | undefined)[]): string {
	return joined(phrases, m.comma_join);
}

function joined(
	parts: readonly (string | undefined)[],
	join: (two: { first: string; second: string }) => string,
): string {
	const [first = '', ...others] = parts.filter((part) => part !== undefined && part !== '');
	return others.reduce<string>((before, next = '') => join({ first: before, second: next }), first);
}
