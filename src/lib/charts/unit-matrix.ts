/** A row or a column of a matrix of units. */
export interface UnitLine {
	readonly key: string;
	readonly label: string;
	/** How many units are in it. */
	readonly total: number;
}

/** A cross table drawn as one square a unit. */
export interface UnitMatrix {
	readonly rows: readonly UnitLine[];
	/** Each painted: `paint` is the name of a colour of the look. */
	readonly columns: readonly (UnitLine & { readonly paint: string })[];
	/** Units by row and column. */
	readonly counts: readonly (readonly number[])[];
}

/** Measures of a matrix, in pixels of the drawing. */
export interface UnitMeasures {
	readonly widthPx: number;
	/** Side of a square. */
	readonly unitPx: number;
	/** Room for the labels of rows at the start of their line; 0 where they stand over it. */
	readonly labelPx: number;
	/** The least width of a column, for its label. */
	readonly leastColumnPx: number;
	readonly textPx: number;
}

/** A matrix laid out. All in pixels from the top left corner. */
export interface UnitLayout {
	readonly heightPx: number;
	readonly columns: readonly {
		readonly x: number;
		readonly widthPx: number;
		/** The first line stands behind the swatch, by `indentPx`. */
		readonly label: readonly string[];
	}[];
	readonly indentPx: number;
	readonly rows: readonly { readonly y: number; readonly label: readonly string[] }[];
	/** By row and column: the base line of the figure, and the squares as a path. */
	readonly cells: readonly (readonly { readonly x: number; readonly y: number; readonly d: string }[])[];
}

const GAP = 0.25;
const COLUMN_GAP_PX = 18;
/** How wide a letter is, for one pixel of its size: more than the average, for no label may run into its neighbour. */
const LETTER = 0.58;

/**
 * Lays out a matrix: every square is as large as every other, so that areas can be compared, and the squares of a cell stand in as few lines
 * as the width allows.
 */
export function unitLayout(matrix: UnitMatrix, measures: UnitMeasures): UnitLayout {
	const { widthPx, unitPx, labelPx, leastColumnPx, textPx } = measures;
	const step = unitPx * (1 + GAP);
	const most = matrix.columns.map((_, at) => Math.max(...matrix.counts.map((row) => row[at] ?? 0)));
	const room = widthPx - labelPx - COLUMN_GAP_PX * (matrix.columns.length - 1);
	const indentPx = textPx * 1.4;
	const labels = matrix.columns.map(({ label, total }) => `${label} ${total}`);
	const least = labels.map((label) => {
		const [first = 0, ...others] = label.split(' ').map((word) => textWidth(word, textPx));
		return Math.max(leastColumnPx, first + indentPx, ...others);
	});
	const widthsIn = (lines: number) =>
		most.map((count, at) => Math.max(least[at] ?? leastColumnPx, Math.ceil(count / lines) * step));
	let lines = 1;
	while (lines < 40 && sum(widthsIn(lines)) > room) lines++;
	const widths = widthsIn(lines);
	const spare = Math.max(0, room - sum(widths)) / matrix.columns.length;

	let x = labelPx;
	const columns = labels.map((label, at) => {
		const columnPx = widths[at] ?? leastColumnPx;
		const column = { x, widthPx: columnPx, label: wrapped(label, columnPx + spare, textPx, indentPx) };
		x += column.widthPx + spare + COLUMN_GAP_PX;
		return column;
	});
	const headLines = Math.max(...columns.map(({ label }) => label.length));
	const line = textPx * 1.3;
	let y = headLines * line + textPx * 1.2;
	const rows: { y: number; label: string[] }[] = [];
	const cells = matrix.counts.map((counts, rowAt) => {
		const { label = '', total = 0 } = matrix.rows[rowAt] ?? {};
		const words = `${label} ${total}`;
		rows.push({ y, label: wrapped(words, labelPx > 0 ? labelPx - 12 : widthPx, textPx) });
		// Its label stands beside the figures, or over them.
		const top = y + textPx * 1.6 + (labelPx > 0 ? 0 : line * 1.15);
		const placed = columns.map((column, at) => {
			const perLine = Math.max(1, Math.floor((column.widthPx + unitPx * GAP + 0.01) / step));
			const count = counts[at] ?? 0;
			return {
				x: column.x,
				y: top,
				d: squares(count, perLine, column.x, top + textPx * 0.5, unitPx, step),
				lines: Math.ceil(count / perLine),
			};
		});
		const tallest = Math.max(1, ...placed.map(({ lines }) => lines));
		y = top + textPx * 0.5 + tallest * step + textPx * 0.9;
		return placed;
	});
	return { heightPx: Math.ceil(y), columns, indentPx, rows, cells };
}

/** Breaks a label into lines that fit a width, the first of them indented. */
function wrapped(label: string, widthPx: number, textPx: number, indentPx = 0): string[] {
	const lines: string[] = [];
	for (const word of label.split(' ')) {
		const last = lines.at(-1);
		const room = widthPx - (lines.length === 1 ? indentPx : 0);
		if (last !== undefined && textWidth(`${last} ${word}`, textPx) <= room)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function textWidth(text: string, textPx: number): number {
	return text.length * textPx * LETTER;
}

function squares(count: number, perLine: number, x: number, y: number, unitPx: number, step: number): string {
	return Array.from({ length: count }, (_, at) => {
		const [across, down] = [at % perLine, Math.floor(at / perLine)];
		return `M${round(x + across * step)} ${round(y + down * step)}h${unitPx}v${unitPx}h${-unitPx}z`;
	}).join('');
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function round(n: number): number {
	return Math.round(n * 10) / 10;
}
