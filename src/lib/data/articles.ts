import * as v from 'valibot';
import { envelope, sourceIds, text, wholeNumber } from './envelope.ts';

/** What an article is about, for filtering. */
export const articleTheme = v.picklist([
	'general',
	'definitions',
	'offences',
	'jurisdiction',
	'rights',
	'evidence',
	'cooperation',
	'prevention',
	'capacity',
	'institutions',
	'final clauses',
]);

/** An article of the treaty with a gloss of ours: never a quotation. */
export const article = v.object({
	/** Its number. */
	article: wholeNumber,
	/** The chapter in Roman numerals. */
	chapter: v.pipe(v.string(), v.regex(/^[IVX]+$/)),
	chapterTitle: text,
	title: text,
	/** One sentence in plain words. */
	gloss: text,
	theme: articleTheme,
	/** Whether title and gloss were compared with the official text. */
	checked: v.boolean(),
	sources: sourceIds,
});

/** `articles.json`: the articles that are glossed, by number; not every article of the treaty. */
export const articlesFeed = v.object({ ...envelope, articles: v.array(article) });

export type ArticleTheme = v.InferOutput<typeof articleTheme>;
export type Article = v.InferOutput<typeof article>;
export type ArticlesFeed = v.InferOutput<typeof articlesFeed>;
