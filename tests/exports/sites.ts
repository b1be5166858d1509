import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type english from '../../src/messages/en.json';
import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import { BASE_LANGUAGE, wayBetween } from '../../src/lib/messages/way.ts';

/** The built site in each of its languages: the folder of its files, and the way to it from the root. */
export const SITES = LANGUAGES.map((language) => {
	const way = wayBetween(BASE_LANGUAGE, language.code);
	return { ...language, way, folder: join('build', way) };
});

/** What the site says in a language, by the keys of its messages. */
export function messagesOf(code: string): typeof english {
	return JSON.parse(readFileSync(`src/messages/${code}.json`, 'utf8')) as typeof english;
}
