import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import articles from '#data/articles.json' with { type: 'json' };
import type { Article } from '#lib/data/articles.ts';
import { treatyChapters } from './article-list.ts';

function article(number: number, chapter: string): Article {
	return {
		article: number,
		chapter,
		chapterTitle: `Title of ${chapter}`,
		title: `Article ${number}`,
		gloss: 'A gloss.',
		theme: 'general',
		checked: true,
		sources: ['x'],
	};
}

/** What stands in a chapter, as "1" or "2-4", with a question mark where a chapter ends in it. */
function shape(list: readonly Article[]): string[][] {
	return treatyChapters(list).map(({ entries }) =>
		entries.map((entry) =>
			entry.kind === 'article'
				? String(entry.article.article)
				: `${entry.from}-${entry.to}${entry.isBetweenChapters ? '?' : ''}`,
		),
	);
}

describe('the chapters of a list of articles', () => {
	it('say which numbers are missing, and where that leaves the chapter open', () => {
		expect(shape([article(1, 'I'), article(4, 'I'), article(5, 'II'), article(7, 'III')])).toEqual([
			['1', '2-3', '4'],
			['5', '6-6?'],
			['7'],
		]);
	});

	it('say nothing of what may come after the last article', () => {
		expect(shape([article(1, 'I')])).toEqual([['1']]);
		expect(treatyChapters([])).toEqual([]);
	});

	it('have every number up to the last exactly once, as an article or in a gap', () => {
		const lists = fc
			.uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 30 })
			.map((numbers) => [1, ...numbers].sort((a, b) => a - b));
		fc.assert(
			fc.property(lists, fc.integer({ min: 1, max: 60 }), (numbers, cut) => {
				const list = numbers.map((number) => article(number, number <= cut ? 'I' : 'II'));
				const found = treatyChapters(list).flatMap(({ entries }) =>
					entries.flatMap((entry) =>
						entry.kind === 'article'
							? [entry.article.article]
							: Array.from({ length: entry.to - entry.from + 1 }, (_, i) => entry.from + i),
					),
				);
				expect(found).toEqual(Array.from({ length: numbers.at(-1)! }, (_, i) => i + 1));
			}),
		);
	});

	it('hold all articles of the facts, each chapter once', () => {
		const chapters = treatyChapters(articles.articles as Article[]);
		expect(chapters.flatMap((chapter) => chapter.articles)).toHaveLength(articles.articles.length);
		const names = chapters.map(({ chapter }) => chapter);
		expect(new Set(names).size).toBe(names.length);
	});
});
