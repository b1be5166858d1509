import type { Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { countedText, headlineOn } from '#lib/explorer/headline.ts';
import type { Scene } from '#lib/explorer/scene.ts';
import { m } from '#lib/paraglide/messages.js';
import { groupOf, participantsIn, type TreatyRecord } from '#lib/domain/record.ts';
import { namedSignatories } from '#lib/domain/standing.ts';
import { type Moment, dayOfMoment } from './moment.ts';
import type { SourceLink } from './source-links.ts';

/** What stands beside the map of a moment. */
export interface SlideWords {
	/** The day that the map shows. */
	readonly day: string;
	/** Whether it is another day than the moment's, so that the moment's own words do not belong to the picture. */
	readonly isElsewhere: boolean;
	readonly title: string;
	readonly text: string;
	/** Figures that must stand beside every standing: named and counted are two (honesty rule 3); what lies after the last day covered. */
	readonly figures: readonly string[];
}

/** What is said of a moment while the map shows a day. On another day than its own, the map's own sentence takes the place of its words. */
export function slideWords(record: TreatyRecord, moment: Moment, scene: Scene, day: Day): SlideWords {
	const isElsewhere = day !== dayOfMoment(record, moment);
	const figures = countsOn(record, moment, scene, day);
	if (day > record.days.asOf) figures.push(m.beyond_as_of());
	const group = groupOf(record, moment.view.group);
	const headline = headlineOn(record, scene, group, day);
	return {
		day: formatDay(day),
		isElsewhere,
		title: isElsewhere ? headline : moment.title,
		text: isElsewhere ? '' : moment.text,
		figures,
	};
}

/** The named and the counted signatories of a day, which are two figures; none where the colours are no standings. */
export function countsOn(
	record: TreatyRecord,
	{ view }: Pick<Moment, 'view'>,
	scene: Scene,
	day: Day,
): string[] {
	if (scene.meaning !== 'standing') return [];
	const group = groupOf(record, view.group);
	const counted = countedText(record, scene, group, day);
	const named = m.fact_named({ n: namedSignatories(record, day, participantsIn(record, group)) });
	return counted ? [named, counted] : [named];
}

/** Most characters that the line of sources names publishers with, so that it stays one line of 24 px on a screen of 1280. */
const ROOM = 44;

/** The publishers that the line under a moment has room for, each once, and how many more there are; none where the first is too long. */
export function publishersInLine(links: readonly SourceLink[]): { shown: string; more: number } {
	const publishers = [...new Set(links.map(({ publisher }) => publisher))];
	const lengths = publishers.map((_, at) => publishers.slice(0, at + 1).join(', ').length);
	const count = lengths.filter((length) => length <= ROOM).length;
	return { shown: publishers.slice(0, count).join(', '), more: publishers.length - count };
}
