import { LANGUAGE } from '#lib/messages/generated.ts';

/** A source as a page names it. */
export interface NamedSource {
	readonly publisher: string;
	readonly title: string;
	/** A language tag (BCP 47). */
	readonly language: string;
	/** Absent where it has no public address. */
	readonly url?: string | undefined;
}

/** The `lang` of a source's title, for readers who hear it (WCAG 3.1.2); `undefined` where it is that of the page. */
export function titleLanguage(language: string | undefined): string | undefined {
	return language === LANGUAGE ? undefined : language;
}

/** What a page shows of a source: without its day and note. */
export function shownSource({ publisher, title, language, url }: NamedSource): NamedSource {
	return { publisher, title, language, ...(url === undefined ? {} : { url }) };
}
