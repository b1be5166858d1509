import {
	deleteNamed,
	mendedParams,
	namedParams,
	queryOf,
	splitAddress,
	type Address,
} from '#lib/address/query.ts';

/** What the address of a presentation asks for. */
export interface PresentAddress {
	/** The value of `?moments=`: a briefing of one's own (briefing-file.ts). */
	readonly moments: string | undefined;
	/** The number of the moment, from 1: `#4` or `?moment=4`. Not checked against a briefing. */
	readonly number: number | undefined;
	/** Whether letters, digits and punctuation are shortcuts: `letters=off` turns them off (WCAG 2.1.4). */
	readonly hasLetters: boolean;
	/** Parameters that are ignored, each once. */
	readonly ignored: readonly (readonly [param: string, value: string])[];
}

/** The parameters of the address. `theme` is applied before the first paint, by app.html. */
const PARAMS = new Set(['moments', 'moment', 'theme', 'letters']);

/** Reads the address of a presentation. The number behind the # wins: it is what the history walks. Never throws. */
export function readAddress(address: Address): PresentAddress {
	const { query, fragment } = splitAddress(address);
	const params = namedParams(new URLSearchParams(query));
	const ignored = [...new Map([...params].map((entry) => [entry.join('='), entry])).values()].filter(
		([param, value]) =>
			!PARAMS.has(param) ||
			(param === 'moment' && numberIn(value) === undefined) ||
			(param === 'letters' && value !== 'off'),
	);
	return {
		moments: params.get('moments') || undefined,
		number: numberIn(fragment.slice(1)) ?? numberIn(params.get('moment') ?? ''),
		hasLetters: params.get('letters') !== 'off',
		ignored,
	};
}

/** A query, with its question mark, in which letters, digits and punctuation are shortcuts or not. Its other parts are kept. */
export function withLetters(search: string, hasLetters: boolean): string {
	const params = new URLSearchParams(search);
	deleteNamed(params, ['letters']);
	if (!hasLetters) params.set('letters', 'off');
	return readable(params);
}

/**
 * The address of a moment, from its query on.
 * @param address the address now; the other parts of its query are kept
 * @param moments the value of `?moments=`, or `undefined` for the shipped briefing
 * @param index place of the moment, from 0
 */
export function writeAddress(address: Address, moments: string | undefined, index: number): string {
	const params = mendedParams(new URLSearchParams(queryOf(address)));
	deleteNamed(params, ['moment', 'moments']);
	if (moments !== undefined) params.set('moments', moments);
	return `${readable(params)}#${index + 1}`;
}

/** A comma and a tilde are allowed in a query (RFC 3986, 3.4), and easier to read than their escapes. */
function readable(params: URLSearchParams): string {
	const query = params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
	return query && `?${query}`;
}

function numberIn(text: string): number | undefined {
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}
