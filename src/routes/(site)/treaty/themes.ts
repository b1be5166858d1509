import { m } from '#lib/paraglide/messages.js';
import type { Article, ArticleTheme } from '#lib/data/articles.ts';

/** What an article is about, and the articles on it. */
export interface Theme {
	readonly theme: ArticleTheme;
	readonly label: string;
	readonly articles: readonly Article[];
}

/** Articles that belong to a second theme: 3 names 35 as one of the two on evidence, and 24 sets the conditions of the measures in 23 to 30. */
const ALSO: Partial<Record<ArticleTheme, readonly number[]>> = { evidence: [24, 35] };

/** The themes in the order in which the page tells them, each with its articles by number; a theme without articles is left out. */
export function themesOf(articles: readonly Article[]): Theme[] {
	const themes: readonly ArticleTheme[] = [
		'general',
		'definitions',
		'offences',
		'evidence',
		'cooperation',
		'rights',
		'capacity',
		'prevention',
		'jurisdiction',
		'institutions',
		'final clauses',
	];
	return themes
		.map((theme) => ({
			theme,
			label: m.treaty_theme({ theme }),
			articles: articles.filter(
				(article) => article.theme === theme || ALSO[theme]?.includes(article.article),
			),
		}))
		.filter((theme) => theme.articles.length > 0);
}
