import type { Source } from '#lib/data/sources.ts';
import { fold } from '#lib/domain/participant-search.ts';
import { BUILDER_LIMITS } from './builder-limits.ts';

/** Longest address that a file of a briefing takes as a source; a test holds it to the schema. */
export const LONGEST_ADDRESS = 1000;
/** Most results of one search: what is looked through at a glance. */
const MOST = 8;

/** Why an address cannot be added. */
export type AddressRefusal = 'not-address' | 'too-long' | 'twice' | 'most';

/** Whether a source can be added to those of a moment; the reason why not, else `undefined`. */
export function refusalOf(ref: string, sources: readonly string[]): AddressRefusal | undefined {
	const isAddress = /^https?:\/\/[^\s"<>]+$/.test(ref) && URL.canParse(ref);
	if (!isAddress && !/^[A-Za-z][A-Za-z0-9-]*$/.test(ref)) return 'not-address';
	if (ref.length > LONGEST_ADDRESS) return 'too-long';
	if (sources.includes(ref)) return 'twice';
	return sources.length >= BUILDER_LIMITS.sources ? 'most' : undefined;
}

/** A source that a search found. */
export interface FoundSource extends Source {
	readonly id: string;
}

/**
 * The site's sources whose publisher, title or id has every word that was typed, in the order of the file. `more` are found and not
 * listed. An empty search finds none.
 */
export function findSources(
	typed: string,
	sources: Readonly<Record<string, Source>>,
	without: readonly string[],
): { readonly found: readonly FoundSource[]; readonly more: number } {
	const words = fold(typed).split(' ').filter(Boolean);
	if (words.length === 0) return { found: [], more: 0 };
	const all = Object.entries(sources).flatMap(([id, source]) => {
		const text = fold(`${source.publisher} ${source.title} ${id}`);
		return !without.includes(id) && words.every((word) => text.includes(word)) ? [{ ...source, id }] : [];
	});
	return { found: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}
