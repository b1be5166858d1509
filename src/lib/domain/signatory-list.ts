import { dayOf, type DayIso } from './day.ts';

/** How a list of signatories agrees with the acts that we have, by `iso3` in alphabetical order. */
export interface ListComparison {
	/** Named there, and certainly or possibly a signatory here on that day. */
	readonly agree: readonly string[];
	/** Named there, and certainly no signatory here on that day. */
	readonly onlyThere: readonly string[];
	/** Certainly a signatory here on that day, and not named there. */
	readonly onlyHere: readonly string[];
}

/**
 * Compares a list of signatories with our signatures on the day of the list. One whose window is open on that day contradicts nothing.
 * @param asOf the day to which the list refers
 * @param signatures our signatures with their windows
 */
export function compareList(
	{ asOf, named }: { readonly asOf: DayIso; readonly named: readonly string[] },
	signatures: readonly { readonly iso3: string; readonly notBefore: DayIso; readonly notAfter: DayIso }[],
): ListComparison {
	const day = dayOf(asOf);
	const listed = new Set(named);
	const possible = new Set(
		signatures.filter(({ notBefore }) => dayOf(notBefore) <= day).map(({ iso3 }) => iso3),
	);
	const certain = signatures.filter(({ notAfter }) => dayOf(notAfter) <= day).map(({ iso3 }) => iso3);
	return {
		agree: [...listed].filter((iso3) => possible.has(iso3)).sort(),
		onlyThere: [...listed].filter((iso3) => !possible.has(iso3)).sort(),
		onlyHere: certain.filter((iso3) => !listed.has(iso3)).sort(),
	};
}
