import type PptxGenJS from 'pptxgenjs';
import { formatDay } from '#lib/domain/format.ts';
import { countedText } from '#lib/explorer/headline.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { namedSignatories } from '#lib/domain/standing.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { addTitle, SANS, slideColour, textBox } from './pptx-look.ts';
import { SLIDE, SLIDE_WIDTH } from './pptx-measures.ts';
import { rowHeight, TABLE, type Rows } from './standing-rows.ts';

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
	const view = { ...DEFAULT_VIEW };
	const scene = sceneOn(record, view, record.days.asOf);
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
		[
			{ text: m.as_of({ day }), options: { bold: true } },
			{ text: `   ${m.picture_sources()}`, options: { color: slideColour('text-soft') } },
		],
		textBox('', { x: SLIDE.edge, y: SLIDE.height - 0.48, w: SLIDE_WIDTH - 0.7, h: 0.22 }, 12),
	);
}
