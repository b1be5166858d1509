import { nameableIn, parseView, type LegendClass, type View } from '#lib/address/view.ts';
import type { MomentFigure, MomentsFeed } from '#lib/data/briefing.ts';
import type { Day } from '#lib/domain/day.ts';
import { fortyOn, type Forty } from '#lib/domain/forty.ts';
import { groupOf, participantsIn, type TreatyRecord } from '#lib/domain/record.ts';
import { namedSignatories } from '#lib/domain/standing.ts';
import { countedText } from '#lib/explorer/headline.ts';
import { sceneLegend } from '#lib/explorer/legend.ts';
import { sceneOn, type Scene } from '#lib/explorer/scene.ts';
import { m } from '#lib/messages/index.ts';
import { ratificationsText } from '#lib/text/words.ts';
import type { LegendItem, LegendModel } from '#lib/ui/legend.ts';
import type { Sources } from './site.ts';

/** One step of a briefing: what the map shows, and what is said of it. */
export interface Moment {
	/** The id of a moment of the shipped briefing; `undefined` for one of the briefer's own. */
	readonly id: string | undefined;
	readonly view: View;
	/** One line. */
	readonly title: string;
	/** One to three sentences for the audience; may be empty. */
	readonly text: string;
	/** For the speaker; may be empty. */
	readonly notes: string;
	/** `iso3` of the participants that all others are faded behind; empty where none is. */
	readonly highlight: readonly string[];
	/** What stands beside the map of a shipped moment, or in its place. */
	readonly figure?: MomentFigure | undefined;
	/** Ids of `sources.json`, or addresses that begin with http:// or https://. */
	readonly sources: readonly string[];
}

/** A list of moments, in the order in which they are told. Never empty. */
export interface Briefing {
	readonly title: string;
	readonly moments: readonly Moment[];
}

/** A source as it is shown: by its publisher, with its title and address where it has them. */
export interface SourceLink {
	/** The id or address that the moment names. */
	readonly ref: string;
	readonly publisher: string;
	readonly title: string | undefined;
	/** The language of the title (BCP 47). */
	readonly language: string | undefined;
	readonly url: string | undefined;
}

/** The shipped briefing, from its feed. The pipeline has checked every view in it. */
export function shippedBriefing(record: TreatyRecord, { moments }: Pick<MomentsFeed, 'moments'>): Briefing {
	const names = nameableIn(record);
	return {
		title: m.present_shipped_title(),
		moments: moments.map(({ view = '', highlight = [], ...moment }) => ({
			...moment,
			view: parseView(new URLSearchParams(view), names).view,
			highlight,
		})),
	};
}

/** The day that the map of a moment shows. */
export function dayOfMoment({ days }: TreatyRecord, { view }: Pick<Moment, 'view'>): Day {
	return view.on ?? days.asOf;
}

/**
 * The scene of a moment's map, with all but the highlighted participants faded. The scene counts all of them.
 * @param day another day than the moment's own, while the speaker moves through time
 */
export function momentScene(
	record: TreatyRecord,
	{ view, highlight }: Pick<Moment, 'view' | 'highlight'>,
	day: Day = dayOfMoment(record, { view }),
): Scene {
	const scene = sceneOn(record, view, day);
	if (highlight.length === 0) return scene;
	const painting = new Map(
		[...scene.painting].map(([iso3, painted]) => [
			iso3,
			{ ...painted, faded: painted.faded || !highlight.includes(iso3) },
		]),
	);
	return { ...scene, painting };
}

/**
 * What the colours of a moment's map mean. Beside highlighted participants nobody else has a colour: then only their classes are named, without
 * counts, which would be those of all.
 * @param scene what `momentScene` gave
 */
export function momentLegend(
	record: TreatyRecord,
	{ view, highlight }: Pick<Moment, 'view' | 'highlight'>,
	scene: Scene,
): LegendModel<LegendClass> {
	const { title, items } = sceneLegend(record, scene, view.show);
	if (highlight.length === 0) return { title, items };
	const paints = highlight.map((iso3) => scene.painting.get(iso3)?.paint ?? '');
	const hatch = paints.find((paint) => paint.includes('+'));
	const named = items.flatMap(({ key, paint, label }): LegendItem<LegendClass>[] => {
		if (key === 'possible') return hatch === undefined ? [] : [{ key, paint: hatch, label }];
		return paints.some((other) => other.split('+').includes(paint)) ? [{ key, paint, label }] : [];
	});
	return {
		title,
		items: [
			...named,
			// Painted alike: an outline on a pale ground.
			{ paint: 'no-entry', label: m.legend_others() },
		],
	};
}

/**
 * The named and the counted signatories of a day, which are two figures that stand beside every standing (honesty rule 3); none where the
 * colours are no standings.
 */
export function signatoryCounts(
	record: TreatyRecord,
	{ view }: Pick<Moment, 'view'>,
	scene: Scene,
	day: Day,
): string[] {
	if (scene.meaning !== 'standing') return [];
	const group = groupOf(record, view.group);
	const named = m.fact_named({ n: namedSignatories(record, day, participantsIn(record, group)) });
	return [named, countedText(record, scene, group, day)].filter(Boolean);
}

/** A large figure: "3" "of 40" "ratifications (reported)". */
export interface LargeFigure {
	readonly number: string;
	/** May be empty. */
	readonly of: string;
	readonly what: string;
	/** Has a cell for each of the forty. */
	readonly forty?: Forty;
}

/** The figure that a moment is about, on a day; none where the day has none. */
export function largeFigure(
	record: TreatyRecord,
	{ figure }: Pick<Moment, 'figure'>,
	scene: Scene,
	day: Day,
): LargeFigure | undefined {
	if ((figure === 'forty' || figure === 'pace') && scene.meaning === 'standing') {
		const forty = fortyOn(record, day);
		return {
			number: String(forty.counted),
			of: m.figure_of({ n: record.feed.treaty.threshold }),
			what: ratificationsText(forty),
			forty,
		};
	}
	if (figure === 'vote' && scene.meaning === 'vote') {
		const [yes = 0, no = 0] = ['yes', 'no'].map(
			(key) => scene.legend.find((entry) => entry.key === key)?.count,
		);
		return { number: `${yes}–${no}`, of: '', what: m.figure_votes() };
	}
	if ((figure === 'signed' || figure === 'not-signed') && scene.meaning === 'standing') {
		const of = record.participants.length;
		const signed = namedSignatories(record, day);
		const number = String(figure === 'signed' ? signed : of - signed);
		return {
			number,
			of: '',
			what: m.figure_what({ figure: figure === 'signed' ? figure : 'not_signed', n: of }),
		};
	}
	return undefined;
}

/**
 * The sources of a moment, in its order, each once. An address of the briefer's own goes by its host; an id that the site does not have, by itself.
 * @param sources those of the site by their ids, as far as they are loaded
 */
export function sourceLinks(
	{ sources: refs }: Pick<Moment, 'sources'>,
	sources: Sources | undefined,
): SourceLink[] {
	return [...new Set(refs)].map((ref) => {
		if (/^https?:\/\//.test(ref))
			return { ref, publisher: hostName(ref), title: undefined, language: undefined, url: ref };
		const source = sources?.[ref];
		return {
			ref,
			publisher: source?.publisher ?? ref,
			title: source?.title,
			language: source?.language,
			url: source?.url,
		};
	});
}

function hostName(address: string): string {
	return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

/** All that ends a line (Unicode, UAX 14, class BK): word processors write a soft break as a vertical tab, which XML has no place for. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** A text with one kind of line end. */
export function withLineFeeds(text: string): string {
	return text.replaceAll(LINE_END, '\n');
}
