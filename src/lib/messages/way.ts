/** The language of texts that are not translated, and of the site's root. */
export const BASE_LANGUAGE = 'en';

/**
 * The way from the root of one language's pages to that of another's, with a slash at its end; empty where they are the same. English lies at
 * the root of the site, the others in folders of their names.
 */
export function wayBetween(from: string, to: string): string {
	if (from === to) return '';
	return (from === BASE_LANGUAGE ? '' : '../') + (to === BASE_LANGUAGE ? '' : `${to}/`);
}
