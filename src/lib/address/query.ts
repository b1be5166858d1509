/**
 * What an ampersand that was escaped for HTML once too often leaves before a name: editors' systems write `&amp;frozen` and `&#038;frozen`
 * into addresses, and so do addresses copied from HTML. As `URLSearchParams` writes it; an empty name behind it is gone too.
 * src/app.html holds a copy of this rule.
 */
const ESCAPED = /(^|&)(?:(?:amp|%230*38|%23x0*26)%3B)+(?:=(?=&|$))?/gi;

/** What an address asks for: its parameters, and its fragment. */
export interface Address {
	/** `location.search`, `url.search`. */
	readonly search: string;
	/** `location.hash`, `url.hash`. */
	readonly hash: string;
}

/**
 * Tells the query of an address from its fragment. After `&#038;` a browser takes the rest of the query for the fragment; here it is part
 * of the query again, and what stands behind a further `#` is the fragment.
 * @returns the query with or without a question mark, and the fragment with its `#` or an empty string
 */
export function splitAddress({ search, hash }: Address): { query: string; fragment: string } {
	const rest = hash.replace(/#(?!(?:0*38|x0*26);).*/i, '');
	return { query: rest === '' ? search : `${search}&${rest}`, fragment: hash.slice(rest.length) };
}

/** The query of an address, also where a part of it has become the fragment. */
export function queryOf(address: Address): string {
	return splitAddress(address).query;
}

/**
 * A copy of the parameters of a query under the names that were meant: without the rest of an escaped ampersand. The order is kept, so the
 * first of two values wins, as everywhere. For what is written back; other pages' parameters may be told apart by case.
 */
export function mendedParams(params: URLSearchParams): URLSearchParams {
	return new URLSearchParams(params.toString().replace(ESCAPED, '$1'));
}

/** The same in small letters, for reading: our names are understood in any case. */
export function namedParams(params: URLSearchParams): URLSearchParams {
	const query = mendedParams(params).toString();
	return new URLSearchParams(query.replace(/(?:^|&)[^=]*/g, (name) => name.toLowerCase()));
}

/** Takes the parameters of these names away, in whatever case they stand. Changes what it is given. */
export function deleteNamed(params: URLSearchParams, names: readonly string[]): void {
	for (const name of [...params.keys()]) if (names.includes(name.toLowerCase())) params.delete(name);
}
