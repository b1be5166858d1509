/** One treaty's running total, ready to be drawn. */
export interface PaceLine {
	/** What names it in the page: the id of the treaty, or `own`. */
	readonly id: string;
	/** Its direct label, short. */
	readonly label: string;
	/** The totals from each number of days since its opening on, ascending. */
	readonly steps: readonly { readonly days: number; readonly total: number }[];
	/** Where it met its own threshold; `undefined` where it has not. */
	readonly met: { readonly days: number; readonly total: number } | undefined;
	/** The day up to which the line is known to run level after its last step; the last step where not given. */
	readonly knownDays?: number;
}
