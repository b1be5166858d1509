/** One measured figure, with what it may be at most or must be at least. */
export interface Figure {
	readonly name: string;
	/** One value for each run; the median counts. */
	readonly values: readonly number[];
	/** Shown behind the values: `ms`, `MB`; nothing for a score. */
	readonly unit: string;
	readonly decimals?: number;
	/** A figure without a budget is shown for comparison and breaks nothing. */
	readonly budget?: { readonly atMost: number } | { readonly atLeast: number };
	/** Said below the table: where the value comes from, what to look at. */
	readonly notes?: readonly string[];
}

/** The middle value, or the mean of both middle ones. Throws `RangeError` where there is none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const high = sorted[Math.floor(sorted.length / 2)];
	const low = sorted[Math.floor((sorted.length - 1) / 2)];
	if (low === undefined || high === undefined) throw new RangeError('No values, no median');
	return (low + high) / 2;
}

/** Whether a figure keeps its budget; one that could not be measured (NaN) does not. */
export function isKept({ values, budget }: Figure): boolean {
	if (!budget) return true;
	return 'atMost' in budget ? median(values) <= budget.atMost : median(values) >= budget.atLeast;
}

/** The figures as lines of a table (figure, median, from–to over the runs, budget, ok or over), their notes below. */
export function tableOf(title: string, figures: readonly Figure[]): string {
	const rows = figures.map((figure) => {
		const say = (value: number) => value.toFixed(figure.decimals ?? 0);
		const [from, to] = [Math.min(...figure.values), Math.max(...figure.values)].map(say);
		return [
			figure.name,
			`${say(median(figure.values))} ${figure.unit}`.trim(),
			figure.values.length > 1 ? `${from}–${to}` : '',
			budgetText(figure),
			figure.budget ? (isKept(figure) ? 'ok' : 'OVER') : '',
		];
	});
	const table = [['', 'median', 'from–to', 'budget', ''], ...rows];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
	const lines = table.map((row) =>
		row
			.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
			.join('  '),
	);
	const notes = figures.flatMap(({ name, notes = [] }) => notes.map((note) => `  ${name}: ${note}`));
	return [`\n── ${title}`, ...lines.map((line) => line.trimEnd()), ...notes].join('\n');
}

function budgetText({ budget, unit }: Figure): string {
	if (!budget) return '';
	return 'atMost' in budget ? `≤ ${budget.atMost} ${unit}`.trim() : `≥ ${budget.atLeast}`;
}
