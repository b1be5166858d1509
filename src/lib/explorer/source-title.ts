import type { Source } from '#lib/data/sources.ts';

/**
 * The `lang` that the title of a source stands in, for readers who hear it (WCAG 3.1.2); `undefined` for English, which the page has.
 * @param language a language tag of `sources.json` (BCP 47)
 */
export function titleLanguage(language: string | undefined): string | undefined {
	return language === 'en' ? undefined : language;
}

/** Of a source what a page shows of it: without its day and note. */
export function shownSource({ publisher, title, language, url }: Source): Source {
	return { publisher, title, language, ...(url === undefined ? {} : { url }) };
}
