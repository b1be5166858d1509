import { resolve } from '$app/paths';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { BASE_LANGUAGE, wayBetween } from '#lib/messages/way.ts';

/** The root of the whole site, which is that of its English pages, with a slash at its end: for files that are the same in all languages. */
export function siteRoot(): string {
	return resolve('/') + wayBetween(LANGUAGE, BASE_LANGUAGE);
}
