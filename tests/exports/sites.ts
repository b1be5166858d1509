import { join } from 'node:path';
import { BASE_LANGUAGE, LANGUAGES, wayBetween } from '../../src/lib/messages/languages.ts';

/** The built site in each of its languages: the folder of its files, and the way to it from the root. */
export const SITES = LANGUAGES.map((language) => {
	const way = wayBetween(BASE_LANGUAGE, language.code);
	return { ...language, way, folder: join('build', way) };
});
