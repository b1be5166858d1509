/** Compares two texts by UTF-16 code unit: the same on every machine, unlike `localeCompare`. */
export function byCodeUnit(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two names the way a reader looks them up: accents and case aside, without ICU's locale data. */
export function byName(a: string, b: string): number {
	return byCodeUnit(folded(a), folded(b)) || byCodeUnit(a, b);
}

/** Gives a copy of `rows` ordered by the texts that `keys` gives for a row: the first, then the second, and so on. */
export function sortedBy<T>(rows: readonly T[], keys: (row: T) => readonly string[]): T[] {
	return rows.toSorted((a, b) => {
		const others = keys(b);
		for (const [at, key] of keys(a).entries()) {
			const order = byCodeUnit(key, others[at] ?? '');
			if (order !== 0) return order;
		}
		return 0;
	});
}

function folded(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();
}
