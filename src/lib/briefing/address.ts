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
	/** The value of `?moments=`: a briefing of one's own (see link.ts). */
	readonly moments: string | undefined;
	/** The number of the moment, from 1: `#4` or `?moment=4`. Not checked against a briefing. */
	readonly number: number | undefined;
	/** Whether letters, digits and punctuation are shortcuts: `letters=off` turns them off (WCAG 2.1.4). */
	readonly hasLetters: boolean;
	/** Parameters that are ignored, each once, for the page to say so. */
	readonly ignored: readonly (readonly [param: string, value: string])[];
}

/** The parameters that the address has. `theme` is applied before the first paint, by app.html. */
const PARAMS = new Set(['moments', 'moment', 'theme', 'letters']);

/** The part of an address in which letters are no shortcuts. */
export const LETTERS_OFF = 'letters=off';

/** Reads the address of a presentation. The number behind the # wins: it is what the history walks. Never throws. */
export function readAddress(address: Address): PresentAddress {
	const { query, fragment } = splitAddress(address);
	const params = namedParams(new URLSearchParams(query));
	const asked = params.get('moment');
	const number = numberIn(fragment.slice(1)) ?? numberIn(asked ?? '');
	const ignored = [...new Map([...params].map((entry) => [entry.join('='), entry])).values()].filter(
		([param, value]) =>
			!PARAMS.has(param) ||
			(param === 'moment' && numberIn(value) === undefined) ||
			(param === 'letters' && value !== 'off'),
	);
	return { moments: params.get('moments') || undefined, number, hasLetters: lettersIn(params), ignored };
}

/** Whether an address leaves letters, digits and punctuation as shortcuts. */
export function lettersIn(params: URLSearchParams): boolean {
	return namedParams(params).get('letters') !== 'off';
}

/** A query, with its question mark, in which letters, digits and punctuation are shortcuts or not. Its other parts are kept. */
export function withLetters(search: string, hasLetters: boolean): string {
	const params = new URLSearchParams(search);
	deleteNamed(params, ['letters']);
	const kept = readable(params);
	return hasLetters ? kept && `?${kept}` : `?${kept && `${kept}&`}${LETTERS_OFF}`;
}

/**
 * The address of a moment, from its query on: the first has no number, so that the plain address is the beginning.
 * @param address the address now; the other parts of its query are kept
 * @param moments the value of `?moments=`, or `undefined` for the shipped briefing
 * @param index place of the moment, from 0
 */
export function writeAddress(address: Address, moments: string | undefined, index: number): string {
	const kept = mendedParams(new URLSearchParams(queryOf(address)));
	deleteNamed(kept, ['moment', 'moments']);
	if (moments !== undefined) kept.set('moments', moments);
	const query = readable(kept);
	return `${query && `?${query}`}#${index + 1}`;
}

/** A comma and a tilde are allowed in a query (RFC 3986, 3.4), and easier to read than their escapes. */
function readable(params: URLSearchParams): string {
	return params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
}

function numberIn(text: string): number | undefined {
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}
