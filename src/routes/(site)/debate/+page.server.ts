import events from '#data/events.json' with { type: 'json' };
import positions from '#data/positions.json' with { type: 'json' };
import type { EventsFeed, PositionsFeed } from '#lib/data/events.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import type { NamesFeed } from '#lib/data/states.ts';
import { newestFirst, textDays } from './debate.server.ts';
import { englishFeed } from '#routes/english.server.ts';
import { record } from '#routes/record.server.ts';
import { shownSourcesOf } from '#routes/sources.server.ts';
import type { PageServerLoad } from './$types';

/** The statements and reactions, and of the sources those that they rest on. */
export const load: PageServerLoad = () => {
	const statements = newestFirst((positions as PositionsFeed).positions);
	const reactions = (events as EventsFeed).events.filter(({ category }) => category === 'reaction').reverse();
	return {
		asOf: record.days.asOf,
		textDays: textDays(),
		positions: statements,
		speakers: speakersById(),
		events: reactions,
		sources: shownSourcesOf([...statements, ...reactions]),
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
