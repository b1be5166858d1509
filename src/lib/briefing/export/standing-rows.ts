import { arranged, rowsOn } from '#lib/explorer/rows.ts';
import { sayAct } from '#lib/explorer/act-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { heightOf, linesIn, SLIDE } from './pptx-measures.ts';

/** The table of standings on a slide, in inches and points. */
export const TABLE = {
	sizePt: 10,
	/** Widths of the columns; together the width of a slide. */
	widths: [2.4, 2.45, 1.95, 2.45, 3.083],
	/** What a cell keeps free at its sides, and above and below its text. */
	side: 0.06,
	above: 0.035,
	top: 1.64,
	bottom: SLIDE.height - 0.66,
} as const;

/** One slide’s part of the table: cells as text, without the heading. */
export type Rows = readonly (readonly string[])[];

/** Everybody who has acted by the last day covered, as rows of text: name, standing, signed, consent with its window, evidence. */
export function standingRows(record: TreatyRecord): string[][] {
	const rows = rowsOn(record, record.participants, record.days.asOf).filter(
		({ cells }) => cells.signed !== '' || cells.bound !== '',
	);
	return arranged(rows, { column: 'name', descending: false }).map(({ iso3, cells }) => {
		const act = record.byIso3.get(iso3)?.consent?.act.act;
		const bound =
			cells.bound && act ? m.export_act_when({ act: sayAct(act), when: cells.bound }) : cells.bound;
		return [cells.name, cells.standing, cells.signed, bound, cells.evidence];
	});
}

/** The rows in parts that each fit a slide. */
export function partsOf(rows: Rows): string[][][] {
	const parts: string[][][] = [];
	let room = 0;
	for (const row of rows) {
		const height = rowHeight(row);
		if (height > room) {
			parts.push([]);
			room = TABLE.bottom - TABLE.top - rowHeight(['']);
		}
		parts.at(-1)?.push([...row]);
		room -= height;
	}
	return parts;
}

/** The height of a row, in inches. */
export function rowHeight(row: readonly string[]): number {
	const lines = row.map((text, at) =>
		linesIn(text, 'sans', TABLE.sizePt, (TABLE.widths[at] ?? 1) - 2 * TABLE.side),
	);
	return heightOf(Math.max(1, ...lines), TABLE.sizePt) + 2 * TABLE.above;
}
