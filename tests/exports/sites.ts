import { join } from 'node:path';
import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import { BASE_LANGUAGE, wayBetween } from '../../src/lib/messages/way.ts';

/** The built site in each of its languages: the folder of its files, and the way to it from the root. */
export const SITES = LANGUAGES.map((language) => {
	const way = wayBetween(BASE_LANGUAGE, language.code);
	return { ...language, way, folder: join('build', way) };
});
