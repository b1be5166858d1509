import { LOCALE } from '#lib/messages/locale.ts';
import { csvText } from '#lib/ui/csv.ts';
import type { VotesTable } from './votes-table.ts';

/** What a file of a cross table says beside it. */
export interface VotesFile {
	readonly table: VotesTable;
	/** The heads of its two columns. */
	readonly heads: readonly [row: string, column: string];
	/** Names by `iso3`. */
	readonly names: Readonly<Record<string, string>>;
	/** Ids of the sources of its roll-calls. */
	readonly sources: readonly string[];
	/** YYYY-MM-DD. */
	readonly asOf: string;
	/** The address of the licence of the data. */
	readonly license: string;
}

/** Each member of the United Nations on a line of its own, by name, as CSV (RFC 4180, with a byte-order mark for spreadsheets). */
export function votesCsv({ table, heads, names, sources, asOf, license }: VotesFile): string {
	const lines = table.cells.flatMap((row, r) =>
		row.flatMap((members, c) =>
			members.map((iso3) => [
				iso3,
				names[iso3] ?? iso3,
				table.rows[r]?.key,
				table.columns[c]?.key,
				sources.join(';'),
				asOf,
				license,
			]),
		),
	);
	const byName = [...lines].sort(([, a = ''], [, b = '']) => a.localeCompare(b, LOCALE));
	return csvText(['iso3', 'name', ...heads, 'sources', 'as_of', 'license'], byName);
}
