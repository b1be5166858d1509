import type { CrossTable } from '#lib/domain/roll-call.ts';

/** A row or a column of a cross table on the page. */
export interface VotesLine {
	readonly key: string;
	readonly label: string;
}

/** A cross table as the page carries it: who is in each cell, by `iso3`. */
export interface VotesTable {
	readonly rows: readonly VotesLine[];
	/** The key names the colour too. Columns that nobody is in are left out. */
	readonly columns: readonly VotesLine[];
	/** `iso3` by row and column, in the order of names. */
	readonly cells: readonly (readonly (readonly string[])[])[];
}

/** The cells of a cross table by row and column, with the words for either. */
export function tableOf<Row extends string, Column extends string>(
	cells: CrossTable<Row, Column>,
	rowLabel: (row: Row) => string,
	columnLabel: (column: Column) => string,
): VotesTable {
	const rows = [...new Set(cells.map(({ row }) => row))];
	const columns = [...new Set(cells.map(({ column }) => column))].filter((column) =>
		cells.some((cell) => cell.column === column && cell.members.length > 0),
	);
	const membersOf = (row: Row, column: Column) =>
		cells.find((cell) => cell.row === row && cell.column === column)?.members ?? [];
	return {
		rows: rows.map((key) => ({ key, label: rowLabel(key) })),
		columns: columns.map((key) => ({ key, label: columnLabel(key) })),
		cells: rows.map((row) =>
			columns.map((column) => membersOf(row, column).map(({ participant }) => participant.iso3)),
		),
	};
}

/** How many are in a row, in a column, or in all. */
export function countIn({ cells }: VotesTable, where: { row?: number; column?: number } = {}): number {
	return cells
		.flatMap((row, r) => row.filter((_, c) => (where.row ?? r) === r && (where.column ?? c) === c))
		.reduce((sum, members) => sum + members.length, 0);
}
