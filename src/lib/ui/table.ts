import type { Snippet } from 'svelte';

/** A column of Table.svelte. */
export interface Column<Row> {
	/** The words at its head; empty in all columns of a table that needs no head. */
	readonly heading: string;
	/** The text or number of a cell. */
	readonly value?: (row: Row) => string | number | undefined;
	/** Draws the content of a cell where text is not enough. */
	readonly cell?: Snippet<[row: Row]>;
	/** `end` for numbers, which then stand in line. */
	readonly align?: 'end';
	/** Its width, as CSS; without it the content decides. */
	readonly width?: string;
	/** Keeps a cell in one line. */
	readonly isNowrap?: boolean;
}
