import { nameableIn, parseView, type View } from '#lib/address/view.ts';
import type { MomentsFeed } from '#lib/data/briefing.ts';
import type { Day } from '#lib/domain/day.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { sceneOn, type Scene } from '#lib/explorer/scene.ts';
import { m } from '#lib/paraglide/messages.js';

/** One step of a briefing: what the map shows, and what is said of it. */
export interface Moment {
	/** The id of a moment of the shipped briefing; `undefined` for one of the briefer's own. */
	readonly id: string | undefined;
	/** What the map shows. */
	readonly view: View;
	/** One line. */
	readonly title: string;
	/** One to three sentences for the audience; may be empty. */
	readonly text: string;
	/** For the speaker; may be empty. */
	readonly notes: string;
	/** `iso3` of the participants that all others are faded behind; empty where none is. */
	readonly highlight: readonly string[];
	/** Ids of `sources.json`, or addresses that begin with http:// or https://. */
	readonly sources: readonly string[];
}

/** A list of moments, in the order in which they are told. Never empty. */
export interface Briefing {
	readonly title: string;
	readonly moments: readonly Moment[];
}

/** The shipped briefing, from its feed. The pipeline has checked every view in it. */
export function shippedBriefing(record: TreatyRecord, { moments }: Pick<MomentsFeed, 'moments'>): Briefing {
	const names = nameableIn(record);
	return {
		title: m.present_shipped_title(),
		moments: moments.map(({ id, view = '', title, text, notes, highlight = [], sources }) => ({
			id,
			view: parseView(new URLSearchParams(view), names).view,
			title,
			text,
			notes,
			highlight,
			sources,
		})),
	};
}

/** The day that the map of a moment shows. */
export function dayOfMoment({ days }: TreatyRecord, { view }: Pick<Moment, 'view'>): Day {
	return view.on ?? days.asOf;
}

/**
 * What the map of a moment shows: the scene of its view, with all but the highlighted participants faded. The legend counts all of them.
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
