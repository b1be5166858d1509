import sourcesFeed from '#data/sources.json' with { type: 'json' };
import type { Source, SourcesFeed } from '#lib/data/sources.ts';
import { shownSource, type NamedSource } from '#lib/ui/source-title.ts';

/** Every source by its id. */
export const sources: Readonly<Record<string, Source>> = (sourcesFeed as SourcesFeed).sources;

/** The sources that some rows of the facts cite, in the order of the feed. */
export function sourcesOf(rows: Iterable<{ readonly sources: readonly string[] }>): Record<string, Source> {
	const cited = new Set([...rows].flatMap((row) => row.sources));
	return Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id)));
}

/** The same without day and note, which are for a page of sources. */
export function shownSourcesOf(rows: Parameters<typeof sourcesOf>[0]): Record<string, NamedSource> {
	return Object.fromEntries(Object.entries(sourcesOf(rows)).map(([id, source]) => [id, shownSource(source)]));
}
