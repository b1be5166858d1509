import events from '#data/events.json' with { type: 'json' };
import names from '#data/names.json' with { type: 'json' };
import positions from '#data/positions.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import { shownSource } from '#lib/ui/source-title.ts';
import type { EventsFeed, PositionsFeed } from '#lib/data/events.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import { newestFirst, textDays } from './debate.server.ts';
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
		speakers: Object.fromEntries(
			statements.flatMap(({ id, actor }) => {
				const iso3 = participantNamed(actor);
				return iso3 === undefined ? [] : [[id, iso3]];
			}),
		),
		events: reactions,
		sources: Object.fromEntries(
			known.filter(([id]) => cited.has(id)).map(([id, source]) => [id, shownSource(source)]),
		),
	};
};

/** The participant that an actor is by name, with or without who spoke for it in brackets: "European Union (Council)". */
function participantNamed(actor: string): string | undefined {
	const name = actor.replace(/ \(.*\)$/, '');
	return (
		record.participants.find(({ participant }) => participant.name === name)?.participant.iso3 ??
		names.names.find((other) => other.name === name)?.iso3
	);
}
