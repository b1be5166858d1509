import { getSystemErrorMap } from 'node:util';

/** A row of a table before its cells are read, and where it stands. */
export interface RawRow {
	/** The table's path in the repository. */
	readonly file: string;
	/** The line on which the row begins; the heading is line 1. */
	readonly line: number;
	/** The cells as written, by column. */
	readonly raw: Readonly<Record<string, string>>;
}

/** A mistake in the facts. */
export interface Problem {
	readonly file: string;
	readonly line: number;
	readonly column?: string;
	/** The cell as written. */
	readonly value?: string;
	/** What should have been there. */
	readonly expected: string;
}

/** Collects mistakes, so that one run reports all of them. */
export class Problems {
	readonly #found: Problem[] = [];

	/** The problems found so far, by file and line. */
	get list(): readonly Problem[] {
		return this.#found.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
	}

	/** Adds a problem of a whole line or table. */
	addLine(file: string, line: number, expected: string): void {
		this.#found.push({ file, line, expected });
	}

	/** Adds a problem of one cell. */
	addCell({ file, line, raw }: RawRow, column: string, expected: string): void {
		this.#found.push({ file, line, column, value: raw[column] ?? '', expected });
	}
}

/** A problem as one line: `file:line: column: "value": expected …`. */
export function problemText({ file, line, column, value, expected }: Problem): string {
	const cell = column === undefined ? '' : `${column}: ${JSON.stringify(value)}: `;
	return `${file}:${line}: ${cell}expected ${expected}`;
}

/** Why a command of the pipeline stops, in sentences for the person who runs it. Nothing has been written when it is thrown. */
export class Refusal extends Error {
	override readonly name: string = 'Refusal';
}

/** A refusal with a file and the file system's reason. Other errors are returned unchanged. */
export function refusalOf(path: string, error: unknown): unknown {
	if (!(error instanceof Error) || !('errno' in error) || !('code' in error)) return error;
	const [, description] = getSystemErrorMap().get(Number(error.errno)) ?? [];
	return new Refusal(`${path}: ${description ?? error.message} (${String(error.code)})`, { cause: error });
}
