/** A column's name as the key of a feed: `voted_on` becomes `votedOn`. */
type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
	? `${Head}${Capitalize<CamelCase<Tail>>}`
	: S;

/** A row with the keys of a feed. */
export type CamelCased<R> = { [K in keyof R as K extends string ? CamelCase<K> : never]: R[K] };

/** Renames the columns of a row to the keys of a feed, whose schema leaves out the columns that it does not publish. */
export function camelCased<R extends object>(row: R): CamelCased<R> {
	const renamed = Object.entries(row).map(([column, value]) => [
		column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
		value as unknown,
	]);
	return Object.fromEntries(renamed) as CamelCased<R>;
}

/** The rows of a table with the keys of a feed, by some columns: the first, then the second, and so on. */
export function rowsBy<R extends object>(
	{ rows }: { readonly rows: readonly R[] },
	...columns: readonly (keyof R)[]
): CamelCased<R>[] {
	return sortedBy(rows, ...columns).map(camelCased);
}

/** A copy of `rows` ordered by some columns. Equal rows keep their order; a blank cell comes last. */
export function sortedBy<R extends object>(rows: readonly R[], ...columns: readonly (keyof R)[]): R[] {
	return rows.toSorted((a, b) => {
		const column = columns.find((key) => a[key] !== b[key]);
		return column === undefined ? 0 : compare(a[column], b[column]);
	});
}

/** Compares numbers by size and texts by UTF-16 code unit: the same on every machine, unlike `localeCompare`. */
function compare(a: unknown, b: unknown): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	if (typeof a !== 'string' || typeof b !== 'string') return 0;
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two names as a reader looks them up: accents and case aside, without ICU's locale data. */
export function byName(a: string, b: string): number {
	return compare(folded(a), folded(b)) || compare(a, b);
}

function folded(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();
}
