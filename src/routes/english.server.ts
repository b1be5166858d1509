import { readFileSync } from 'node:fs';

/**
 * A file of the feed in English, whatever the language of the build: where only the words of a fact tell what it is about, its English words
 * are read, and its translation is shown.
 * @param name that of the file, without its ending
 */
export function englishFeed<Feed>(name: string): Feed {
	return JSON.parse(readFileSync(`static/data/${name}.json`, 'utf8')) as Feed;
}
