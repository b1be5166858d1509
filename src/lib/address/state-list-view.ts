import { readerOf, valid } from './params.ts';

/** The most characters that a search of the list keeps. */
const MOST = 60;

/** What the list of all participants shows. */
export interface StateListView {
	/** What is looked for; empty for the whole list. */
	readonly find: string;
}

/** Reads the view of the list from the query of its address; what is too long is cut. */
export function parseStateList(params: URLSearchParams): StateListView {
	return { find: readerOf(params).read('find', '', (text) => valid(text.slice(0, MOST))) };
}

/** Writes it as a query with its question mark, or as the empty text for the whole list. */
export function serializeStateList({ find }: StateListView): string {
	return find === '' ? '' : `?${new URLSearchParams({ find: find.slice(0, MOST) }).toString()}`;
}
