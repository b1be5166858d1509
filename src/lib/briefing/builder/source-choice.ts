import { BRIEFING_LIMITS } from '#lib/data/briefing-limits.ts';
import type { Source } from '#lib/data/sources.ts';
import { fold } from '#lib/domain/participant-search.ts';
import { m } from '#lib/paraglide/messages.js';

/** Most results of one search: as many as are read at a glance. */
const MOST = 8;

/** Why a source cannot be added to those of a moment, as a sentence; an empty string where it can. */
export function refusalOf(ref: string, sources: readonly string[]): string {
	const { sources: most, address } = BRIEFING_LIMITS;
	const isAddress = /^https?:\/\/[^\s"<>]+$/.test(ref) && URL.canParse(ref);
	if (!isAddress && !/^[A-Za-z][A-Za-z0-9-]*$/.test(ref))
		return m.briefing_source_not_address({ value: ref });
	if (ref.length > address) return m.briefing_source_too_long({ n: ref.length, most: address });
	if (sources.includes(ref)) return m.briefing_source_twice();
	return sources.length >= most ? m.briefing_source_most({ most }) : '';
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
