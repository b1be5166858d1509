import { toIso, type Day } from '#lib/domain/day.ts';
import type { DaySpan } from '#lib/domain/change-spans.ts';
import { dayWithin, known, readerOf, type ViewProblem } from './params.ts';

/** What the page of changes shows: its address is this and nothing else. */
export interface ChangesView {
	/** As given, so it may be the later of the two. */
	readonly from: Day;
	readonly to: Day;
	/** `iso3` of the participant that is selected. */
	readonly state: string | undefined;
}

/** What an address of the page can name. */
export interface ChangesScope {
	readonly firstDay: Day;
	readonly lastDay: Day;
	readonly hasState: (iso3: string) => boolean;
	/** The two days where the address names none. */
	readonly usual: DaySpan;
}

/** Reads `from`, `to` and `state`. What cannot be used stays at its default and is reported. Never throws. */
export function parseChanges(
	params: URLSearchParams,
	scope: ChangesScope,
): { view: ChangesView; problems: ViewProblem[] } {
	const { read, problems } = readerOf(params);
	const day = (text: string) => dayWithin(text, scope);
	const view = {
		from: read('from', undefined, day) ?? scope.usual.from,
		to: read('to', undefined, day) ?? scope.usual.to,
		state: read('state', undefined, (text) => known(text, scope.hasState, 'unknown-state')),
	};
	return { view, problems };
}

/** Writes the view as a query with its question mark, or the empty text for the usual days. The as-of day is not written, so that a plain address follows the data. */
export function serializeChanges({ from, to, state }: ChangesView, { usual }: ChangesScope): string {
	const params = new URLSearchParams();
	if (from !== usual.from) params.set('from', toIso(from));
	if (to !== usual.to) params.set('to', toIso(to));
	if (state !== undefined) params.set('state', state);
	const query = params.toString();
	return query && `?${query}`;
}
