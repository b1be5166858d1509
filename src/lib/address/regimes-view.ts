import { toIso, type Day } from '#lib/domain/day.ts';
import { dayWithin, known, readerOf, type ViewProblem } from './params.ts';
import type { Nameable } from './parse.ts';

/** What the page of the two regimes shows; its address is this and nothing else. */
export interface RegimesView {
	/** The chosen day; `undefined` is the as-of day. */
	readonly on: Day | undefined;
	/** Id of the country group that is counted; `undefined` is all. */
	readonly group: string | undefined;
	/** `iso3` of the selected participant. */
	readonly state: string | undefined;
}

/** Reads the view from the parameters of an address. What cannot be used stays at its default and is reported. Never throws. */
export function parseRegimes(
	params: URLSearchParams,
	names: Nameable,
): { view: RegimesView; problems: ViewProblem[] } {
	const { read, problems } = readerOf(params);
	const view: RegimesView = {
		on: read('on', undefined, (text) => dayWithin(text, names)),
		group: read('group', undefined, (text) => known(text.toLowerCase(), names.hasGroup, 'unknown-group')),
		state: read('state', undefined, (text) => known(text.toUpperCase(), names.hasState, 'unknown-state')),
	};
	return { view, problems };
}

/** Writes a view as the query of an address, with its question mark; the empty text for the default view. */
export function serializeRegimes({ on, group, state }: RegimesView): string {
	const params = new URLSearchParams();
	if (on !== undefined) params.set('on', toIso(on));
	if (group !== undefined) params.set('group', group);
	if (state !== undefined) params.set('state', state);
	const query = params.toString();
	return query && `?${query}`;
}
