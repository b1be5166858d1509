import events from '#data/events.json' with { type: 'json' };
import positions from '#data/positions.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import { shownSource } from '#lib/ui/source-title.ts';
import type { EventsFeed, PositionsFeed } from '#lib/data/events.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import type { NamesFeed } from '#lib/data/states.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import { newestFirst, textDays } from './debate.server.ts';
import { englishFeed } from '#routes/english.server.ts';
import { record } from '#routes/record.server.ts';
import type { PageServerLoad } from './$types';

/** The statements and reactions, and of the sources those that they rest on. */
export const load: PageServerLoad = () => {
	const statements = newestFirst((positions as PositionsFeed).positions);
	const reactions = (events as EventsFeed).events.filter(({ category }) => category === 'reaction').reverse();
	const cited = new Set([...statements, ...reactions].flatMap(({ sources: ids }) => ids));
	const known = Object.entries((sources as SourcesFeed).sources);
	return {
		asOf: record.days.asOf,
		textDays: textDays(),
		positions: statements,
		speakers: speakersById(),
		events: reactions,
		sources: Object.fromEntries(
			known.filter(([id]) => cited.has(id)).map(([id, source]) => [id, shownSource(source)]),
		),
	};
};

/** The participants that speak, by the statement: those whose name its actor is, with or without who spoke for them, "European Union (Council)". */
function speakersById(): Record<string, string> {
	const { participants } = englishFeed<StandingFeed>('standing');
	const { names } = englishFeed<NamesFeed>('names');
	return Object.fromEntries(
		englishFeed<PositionsFeed>('positions').positions.flatMap(({ id, actor }) => {
			const actorName = actor.replace(/ \(.*\)$/, '');
			const iso3 = [...participants, ...names].find(({ name }) => name === actorName)?.iso3;
			return iso3 === undefined ? [] : [[id, iso3]];
		}),
	);
}
