import { tick } from 'svelte';
import type { ViewProblem } from '#lib/address/params.ts';
import { namedParams, queryOf } from '#lib/address/query.ts';
import {
	DEFAULT_VIEW,
	isViewParam,
	nameableIn,
	parseView,
	unknownParams,
	type View,
} from '#lib/address/view.ts';
import { dayOfMoment, type Moment } from '#lib/briefing/moment.ts';
import type { Sources } from '#lib/briefing/site.ts';
import { BRIEFING_LIMITS } from '#lib/data/briefing-limits.ts';
import type { Source } from '#lib/data/sources.ts';
import { formatDay } from '#lib/domain/format.ts';
import { fold, hasWords } from '#lib/domain/participant-search.ts';
import { groupOf, type TreatyRecord } from '#lib/domain/record.ts';
import { headlineOn } from '#lib/explorer/headline.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import { m } from '#lib/messages/index.ts';

/** A view from an address. */
export interface ReadView {
	readonly view: View;
	/** Values that the map does not have. */
	readonly problems: readonly ViewProblem[];
	/** Parameters that a view does not have, as sentences. */
	readonly unknown: readonly string[];
}

/** The view of a query for a moment, and the parts of the query that could not be used. */
export function readView(params: URLSearchParams, record: TreatyRecord): ReadView {
	const { view, problems } = parseView(params, nameableIn(record));
	// A moment is a picture: it has no table to search and sort, and takes the colours of the screen that it is shown on.
	const { find, sort, theme } = DEFAULT_VIEW;
	const unknown = new Set(unknownParams(params).map((value) => m.briefing_view_unknown({ value })));
	return { view: { ...view, find, sort, theme }, problems, unknown: [...unknown] };
}

/**
 * Reads a pasted link of the map: a whole address, of this site or of another copy of it, or its query alone. The page of a key day,
 * /on/2025-10-25/, is a view too. Gives the reason where it is no view: it is a whole briefing, or no link of the map. Never throws.
 */
export function readPastedView(pasted: string, record: TreatyRecord): ReadView | 'briefing' | 'no-link' {
	const text = pasted.trim();
	const isQuery = text.startsWith('?');
	if (!isQuery && !/^https?:\/\//i.test(text)) return 'no-link';
	if (!URL.canParse(text, 'https://localhost')) return 'no-link';
	const url = new URL(text, 'https://localhost');
	const params = namedParams(new URLSearchParams(queryOf(url)));
	if (params.has('moments')) return 'briefing';
	const dayPage = /\/on\/(\d{4}-\d\d-\d\d)\/?$/.exec(url.pathname)?.[1];
	if (dayPage !== undefined && !params.has('on')) params.set('on', dayPage);
	const names = [...params.keys()];
	// The map of the last day covered has no query: its link is known by its form alone, a path that ends in a slash.
	const isPlain = names.length === 0 && !isQuery && /\/(?:index\.html)?$/.test(url.pathname);
	return isPlain || names.some(isViewParam) ? readView(params, record) : 'no-link';
}

/**
 * A title to begin with, for a moment that shows a view: as many whole sentences of the day's headline as a title may hold, without the
 * last full stop, which titles do not have; else the day.
 */
export function suggestedTitle(record: TreatyRecord, view: View): string {
	const day = dayOfMoment(record, { view });
	const headline = headlineOn(record, sceneOn(record, view, day), groupOf(record, view.group), day);
	const sentences = headline.split(/(?<=[.;] )(?=[\p{Lu}\p{Lo}])|(?<=。)/u);
	const titles = sentences.map((_, at) =>
		sentences
			.slice(0, at + 1)
			.join('')
			.trim()
			.replace(/[.。]$/, ''),
	);
	return titles.findLast(({ length }) => length <= BRIEFING_LIMITS.title) || formatDay(day);
}

/** The title of a moment for the list and the file; its day where it has none, because the file needs a title. */
export function titleOf(record: TreatyRecord, moment: Pick<Moment, 'view' | 'title'>): string {
	return moment.title.trim() || formatDay(dayOfMoment(record, moment));
}

/** Why a source cannot be added to those of a moment, as a sentence; an empty string where it can. */
export function refusalOf(ref: string, sources: readonly string[]): string {
	const { sources: most, address } = BRIEFING_LIMITS;
	const isAddress = /^https?:\/\/[^\s"<>]+$/.test(ref) && URL.canParse(ref);
	if (!isAddress && !/^[A-Za-z][A-Za-z0-9-]*$/.test(ref))
		return m.briefing_source_not_address({ value: ref });
	if (ref.length > address) return m.briefing_source_too_long({ n: ref.length, most: address });
	if (sources.includes(ref)) return m.briefing_source_twice();
	return sources.length >= most ? m.briefing_source_most({ most }) : '';
}

/** Most results of one search: as many as are read at a glance. */
const MOST_FOUND = 8;

/**
 * The site's sources whose publisher, title or id has every word that was typed, in the order of the file. `more` are found and not
 * listed. An empty search finds none.
 */
export function findSources(
	typed: string,
	sources: Sources,
	without: readonly string[],
): { readonly found: readonly (Source & { readonly id: string })[]; readonly more: number } {
	const found = Object.entries(sources)
		.map(([id, source]) => ({ ...source, id }))
		.filter(({ id, publisher, title }) => {
			return !without.includes(id) && hasWords(` ${fold(`${publisher} ${title} ${id}`)}`, typed);
		});
	return { found: found.slice(0, MOST_FOUND), more: Math.max(0, found.length - MOST_FOUND) };
}

/** Where a button of a list has gone with its entry, its neighbour gets the focus; in an empty list, the field beside it. */
export async function focusNeighbour(list: HTMLElement | undefined, at: number): Promise<void> {
	await tick();
	const buttons = list?.querySelectorAll<HTMLElement>('.listed button');
	(buttons?.[at] ?? buttons?.[at - 1] ?? list?.querySelector('input'))?.focus();
}
