import articles from '#data/articles.json' with { type: 'json' };
import events from '#data/events.json' with { type: 'json' };
import positions from '#data/positions.json' with { type: 'json' };
import { m } from '#lib/messages/index.ts';
import { variant } from '#lib/messages/variant.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import type { Article, ArticlesFeed, ArticleTheme } from '#lib/data/articles.ts';
import type { EventsFeed, PositionsFeed } from '#lib/data/events.ts';
import { treatyChapters } from '#lib/domain/article-list.ts';
import { textDays } from '#routes/(site)/debate/debate.server.ts';
import { englishFeed } from '#routes/english.server.ts';
import { record } from '#routes/record.server.ts';
import { sources as known } from '#routes/sources.server.ts';
import type { PageServerLoad } from './$types';

/** Nothing on the page needs a script. */
export const csr = false;

/** The source of the official text, and the one whose note says on how many articles the sources differ. */
const OFFICIAL = 'ares-79-243';
const EXTENT = 'vov-2025';
/** The copy of the Arabic version that titles and glosses were compared with. */
const ARABIC = 'conv-text-ar';

/** The articles by chapter, and what the data say of this Convention beside the one of Budapest. */
export const load: PageServerLoad = () => {
	const list = (articles as ArticlesFeed).articles;
	const official = known[OFFICIAL];
	if (!official?.url) throw new Error(`sources.csv has no address of the official text (${OFFICIAL})`);
	const onBudapest = idsOnBudapest();
	return {
		asOf: record.days.asOf,
		days: record.days,
		treaty: record.feed.treaty,
		articles: list,
		inArabic: list.filter(({ checked, sources }) => checked && sources.includes(ARABIC)).length,
		themes: themesOf(list),
		chapters: treatyChapters(list),
		official: { title: official.title, url: official.url, language: official.language },
		extent: { id: EXTENT, source: known[EXTENT] },
		sources: known,
		textDays: textDays(),
		budapest: {
			events: (events as EventsFeed).events.filter(({ id }) => onBudapest.has(id)),
			positions: (positions as PositionsFeed).positions.filter(({ id }) => onBudapest.has(id)),
			regimes: sceneOn(record, { layer: 'budapest', group: undefined, show: [] }, record.days.asOf).legend,
			participants: record.participants.length,
		},
	};
};

/** The ids of the events and statements that name the Budapest Convention. */
function idsOnBudapest(): Set<string> {
	const { events } = englishFeed<EventsFeed>('events');
	const { positions } = englishFeed<PositionsFeed>('positions');
	const texts = [
		...events.map(({ id, title, summary }) => ({ id, text: `${title} ${summary}` })),
		...positions.map(({ id, statement }) => ({ id, text: statement })),
	];
	return new Set(texts.flatMap(({ id, text }) => (text.includes('Budapest Convention') ? id : [])));
}

const THEMES: readonly ArticleTheme[] = [
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

/** Articles that belong to a second theme: 3 names 35 as one of the two on evidence, and 24 sets the conditions of the measures in 23 to 30. */
const ALSO: Partial<Record<ArticleTheme, readonly number[]>> = { evidence: [24, 35] };

/** The themes in the order in which the page tells them, each with its articles by number; a theme without articles is left out. */
function themesOf(articles: readonly Article[]) {
	return THEMES.map((theme) => ({
		theme,
		label: m.treaty_theme({ theme: variant(theme) }),
		articles: articles.filter(({ article, theme: own }) => own === theme || ALSO[theme]?.includes(article)),
	})).filter((theme) => theme.articles.length > 0);
}
