import type PptxGenJS from 'pptxgenjs';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { arranged, rowsOn } from '#lib/explorer/rows.ts';
import { countedText } from '#lib/explorer/headline.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import { namedSignatories } from '#lib/domain/standing.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import {
	addTitle,
	directionOf,
	heightOf,
	linesIn,
	runsIn,
	SANS,
	SLIDE,
	SLIDE_WIDTH,
	slideColour,
	textBox,
} from './pptx-slide.ts';

/** The table of standings on a slide, in inches and points. */
const TABLE = {
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
			cells.bound && act ? m.label_value({ label: m.act_label({ act }), value: cells.bound }) : cells.bound;
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
function rowHeight(row: readonly string[]): number {
	const lines = row.map((text, at) =>
		linesIn(text, 'sans', TABLE.sizePt, (TABLE.widths[at] ?? 1) - 2 * TABLE.side),
	);
	return heightOf(Math.max(1, ...lines), TABLE.sizePt) + 2 * TABLE.above;
}

/** A slide with one part of the table, in cells that can be edited, under a heading that each part repeats. */
export function addTableSlide(
	slide: PptxGenJS.Slide,
	record: TreatyRecord,
	rows: Rows,
	part: number,
	parts: number,
): void {
	const day = formatDay(record.days.asOf);
	const title = m.export_table_title({ day });
	addTitle(slide, title, 30);
	const scene = sceneOn(record, DEFAULT_VIEW, record.days.asOf);
	const facts = [
		m.fact_named({ n: namedSignatories(record, record.days.asOf) }),
		countedText(record, scene, undefined, record.days.asOf),
		m.export_table_part({ part, of: parts }),
	].filter((fact) => fact !== '');
	slide.addText(
		facts.join(' · '),
		textBox('', { x: SLIDE.edge, y: 1.26, w: SLIDE_WIDTH, h: 0.3 }, 14, 'text-soft'),
	);
	const headings = [
		m.column_name(),
		m.column_standing(),
		m.column_signed(),
		m.column_bound(),
		m.column_evidence(),
	];
	const rule = { type: 'solid', pt: 0.5, color: slideColour('rule') } as const;
	const strong = { type: 'solid', pt: 1, color: slideColour('rule-strong') } as const;
	const none = { type: 'none' } as const;
	const cell = (text: string, isHeading: boolean): PptxGenJS.TableCell => ({
		text,
		options: {
			bold: isHeading,
			...directionOf(''),
			border: [none, none, isHeading ? strong : rule, none],
			fill: { color: slideColour(isHeading ? 'wash' : 'sea') },
		},
	});
	slide.addTable(
		[headings, ...rows].map((row, at) => row.map((text) => cell(text, at === 0))),
		{
			x: SLIDE.edge,
			y: TABLE.top,
			w: SLIDE_WIDTH,
			colW: [...TABLE.widths],
			rowH: [headings, ...rows].map(rowHeight),
			margin: [TABLE.above, TABLE.side, TABLE.above, TABLE.side],
			fontFace: SANS,
			fontSize: TABLE.sizePt,
			color: slideColour('text'),
			valign: 'top',
			autoPage: false,
			objectName: title,
		},
	);
	slide.addText(
		runsIn('', [
			{ text: m.as_of({ day }), options: { bold: true } },
			{ text: `   ${m.picture_sources()}`, options: { color: slideColour('text-soft') } },
		]),
		textBox('', { x: SLIDE.edge, y: SLIDE.height - 0.48, w: SLIDE_WIDTH - 0.7, h: 0.22 }, 12),
	);
}
