/** Where a row stands in its table, and what its cells said before they were read. */
export interface Place {
	/** The table's path in the repository. */
	readonly file: string;
	/** The line on which the row begins; the heading is line 1. */
	readonly line: number;
	/** The cells as written, by column. */
	readonly raw: Readonly<Record<string, string>>;
}

/** One thing wrong in the facts. */
export interface Problem {
	readonly file: string;
	readonly line: number;
	readonly column?: string;
	/** The cell as written. */
	readonly value?: string;
	/** What should have been there: a phrase that begins with "expected". */
	readonly expected: string;
}

/** Collects what is wrong, so that one run tells everything and not only the first thing. */
export class Problems {
	readonly #found: Problem[] = [];

	/** What has been found so far, by file and line. */
	get list(): readonly Problem[] {
		return this.#found.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
	}

	/** Adds a problem of a whole line or table. */
	addLine(file: string, line: number, expected: string): void {
		this.#found.push({ file, line, expected });
	}

	/** Adds a problem of one cell. */
	addCell(place: Place, column: string, expected: string): void {
		const { file, line, raw } = place;
		this.#found.push({ file, line, column, value: raw[column] ?? '', expected });
	}
}

/** Writes a problem as one line: `file:line: column: "value": expected …`. */
export function sayProblem({ file, line, column, value, expected }: Problem): string {
	const cell = column === undefined ? '' : `${column}: ${JSON.stringify(value)}: `;
	return `${file}:${line}: ${cell}${expected}`;
}
