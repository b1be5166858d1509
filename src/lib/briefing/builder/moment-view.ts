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
import { dayOfMoment } from '#lib/briefing/moment.ts';
import { BRIEFING_LIMITS } from '#lib/data/briefing-limits.ts';
import { formatDay } from '#lib/domain/format.ts';
import { groupOf, type TreatyRecord } from '#lib/domain/record.ts';
import { headlineOn } from '#lib/explorer/headline.ts';
import { sceneOn } from '#lib/explorer/scene.ts';

/** A view read from a pasted link, with the parts that could not be used; or the reason why it is no link of a view. */
export type PastedView =
	| {
			readonly kind: 'view';
			readonly view: View;
			/** Values that the map does not have. */
			readonly problems: readonly ViewProblem[];
			/** Parameters that a view does not have, as "colour=red". */
			readonly unknown: readonly string[];
	  }
	| { readonly kind: 'briefing' }
	| { readonly kind: 'no-link' };

/**
 * Reads a pasted link of the map: a whole address, of this site or of another copy of it, or its query alone. The page of a
 * key day, /on/2025-10-25/, is a view too. Never throws.
 */
export function readPastedView(pasted: string, record: TreatyRecord): PastedView {
	const text = pasted.trim();
	const isQuery = text.startsWith('?');
	if (!isQuery && !/^https?:\/\//i.test(text)) return { kind: 'no-link' };
	if (!URL.canParse(text, 'https://localhost')) return { kind: 'no-link' };
	const url = new URL(text, 'https://localhost');
	const params = namedParams(new URLSearchParams(queryOf(url)));
	if (params.has('moments')) return { kind: 'briefing' };
	const dayPage = /\/on\/(\d{4}-\d\d-\d\d)\/?$/.exec(url.pathname)?.[1];
	if (dayPage !== undefined && !params.has('on')) params.set('on', dayPage);
	const names = [...params.keys()];
	// The map of the last day covered has no query: its link is known by its form alone, a path that ends in a slash.
	const isPlain = names.length === 0 && !isQuery && /\/(?:index\.html)?$/.test(url.pathname);
	if (!isPlain && !names.some(isViewParam)) return { kind: 'no-link' };
	return { kind: 'view', ...readView(params, record) };
}

/** The view of a query for a moment, and the parts of the query that could not be used. */
export function readView(
	params: URLSearchParams,
	record: TreatyRecord,
): { view: View; problems: readonly ViewProblem[]; unknown: readonly string[] } {
	const { view, problems } = parseView(params, nameableIn(record));
	// A moment is a picture: it has no table to search and sort, and takes the colours of the screen that it is shown on.
	const { find, sort, theme } = DEFAULT_VIEW;
	return { view: { ...view, find, sort, theme }, problems, unknown: unknownParams(params) };
}

/**
 * A title to begin with, for a moment that shows a view: as many whole sentences of the day's headline as a title may hold, without the
 * last full stop, which titles do not have; else the day.
 */
export function suggestedTitle(record: TreatyRecord, view: View): string {
	const day = dayOfMoment(record, { view });
	const headline = headlineOn(record, sceneOn(record, view, day), groupOf(record, view.group), day);
	const sentences = headline.split(/(?<=[.;]) (?=\p{Lu})/u);
	let title = '';
	for (const sentence of sentences) {
		const longer = title === '' ? sentence : `${title} ${sentence}`;
		if (withoutStop(longer).length > BRIEFING_LIMITS.title) break;
		title = longer;
	}
	return withoutStop(title) || formatDay(day);
}

/** The title of a moment for the list and the file; its day where it has none, because the file needs a title. */
export function titleOf(
	record: TreatyRecord,
	moment: { readonly view: View; readonly title: string },
): string {
	return moment.title.trim() || formatDay(dayOfMoment(record, moment));
}

function withoutStop(text: string): string {
	return text.replace(/\.$/, '');
}
