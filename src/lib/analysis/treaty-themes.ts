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
	const labels: Record<ArticleTheme, () => string> = {
		general: m.treaty_theme_general,
		definitions: m.treaty_theme_definitions,
		offences: m.treaty_theme_offences,
		evidence: m.treaty_theme_evidence,
		cooperation: m.treaty_theme_cooperation,
		rights: m.treaty_theme_rights,
		capacity: m.treaty_theme_capacity,
		prevention: m.treaty_theme_prevention,
		jurisdiction: m.treaty_theme_jurisdiction,
		institutions: m.treaty_theme_institutions,
		'final clauses': m.treaty_theme_final,
	};
	return (Object.keys(labels) as ArticleTheme[])
		.map((theme) => ({
			theme,
			label: labels[theme](),
			articles: articles.filter((one) => one.theme === theme || ALSO[theme]?.includes(one.article)),
		}))
		.filter((theme) => theme.articles.length > 0);
}
