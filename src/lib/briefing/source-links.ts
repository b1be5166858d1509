import type { Source } from '#lib/data/sources.ts';
import type { Moment } from './moment.ts';

/** A source as it is shown: by its publisher, with its title and address where it has them. */
export interface SourceLink {
	/** The id or address that the moment names. */
	readonly ref: string;
	readonly publisher: string;
	readonly title: string | undefined;
	/** The language of the title (BCP 47). */
	readonly language: string | undefined;
	readonly url: string | undefined;
}

/**
 * The sources of a moment, in its order, each once. An address of the briefer's own goes by its host; an id that the site does not have, by itself.
 * @param sources those of the site by their ids; `undefined` until they have been fetched
 */
export function sourceLinks(
	{ sources: refs }: Pick<Moment, 'sources'>,
	sources: Readonly<Record<string, Source>> | undefined,
): SourceLink[] {
	return [...new Set(refs)].map((ref) => {
		if (/^https?:\/\//.test(ref))
			return { ref, publisher: hostOf(ref), title: undefined, language: undefined, url: ref };
		const source = sources?.[ref];
		return {
			ref,
			publisher: source?.publisher ?? ref,
			title: source?.title,
			language: source?.language,
			url: source?.url,
		};
	});
}

function hostOf(address: string): string {
	return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
