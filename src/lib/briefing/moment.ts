import type { Day } from '#lib/domain/day.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { View } from '#lib/address/view.ts';

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
	/** `iso3` of the participants that the others step back behind; empty where nobody does. */
	readonly highlight: readonly string[];
	/** Ids of `sources.json`, or addresses that begin with http:// or https://. */
	readonly sources: readonly string[];
}

/** A list of moments, in the order in which they are told. Never empty. */
export interface Briefing {
	readonly title: string;
	readonly moments: readonly Moment[];
}

/** The day that the map of a moment shows. */
export function dayOfMoment({ days }: TreatyRecord, { view }: Pick<Moment, 'view'>): Day {
	return view.on ?? days.asOf;
}
