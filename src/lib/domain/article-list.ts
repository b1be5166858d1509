import type { Article } from '#lib/data/articles.ts';

/** Numbers of articles that the list lacks, from `from` to `to`, both included. */
export interface Gap {
	readonly kind: 'gap';
	readonly from: number;
	readonly to: number;
	/** Whether a chapter ends somewhere in it, so that it is not known which of two chapters they are in. */
	readonly isBetweenChapters: boolean;
}

/** A chapter of the treaty with its articles as far as the list has them, in order, and a gap wherever numbers are left out. */
export interface TreatyChapter {
	/** In Roman numerals. */
	readonly chapter: string;
	readonly title: string;
	readonly articles: readonly Article[];
	readonly entries: readonly ({ readonly kind: 'article'; readonly article: Article } | Gap)[];
}

/**
 * The chapters of a list of articles in ascending order. A gap at the end of a chapter stands in that chapter. What comes after the last
 * article of the list is no gap: the list does not say how many articles there are.
 */
export function treatyChapters(articles: readonly Article[]): TreatyChapter[] {
	const chapters: {
		chapter: string;
		title: string;
		articles: Article[];
		entries: TreatyChapter['entries'][number][];
	}[] = [];
	let before = 0;
	for (const article of articles) {
		let chapter = chapters.at(-1);
		const isNew = chapter?.chapter !== article.chapter;
		if (article.article > before + 1) {
			const gap: Gap = { kind: 'gap', from: before + 1, to: article.article - 1, isBetweenChapters: isNew };
			chapter?.entries.push(gap);
		}
		if (isNew || chapter === undefined) {
			chapter = { chapter: article.chapter, title: article.chapterTitle, articles: [], entries: [] };
			chapters.push(chapter);
		}
		chapter.articles.push(article);
		chapter.entries.push({ kind: 'article', article });
		before = article.article;
	}
	return chapters;
}
