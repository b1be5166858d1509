import PptxGenJS from 'pptxgenjs';
import { m } from '#lib/paraglide/messages.js';
import { step, type ExportInput, type ExportOptions } from './export-input.ts';
import { finishPptx, PptxPictures } from './pptx-file.ts';
import { SANS, SERIF, SLIDE, slideColour, TITLE_BOX } from './pptx-look.ts';
import { addMomentSlide } from './pptx-moment.ts';
import { addTableSlide, partsOf, standingRows } from './pptx-table.ts';
import { oneLine } from '#lib/briefing/printable.ts';

const MASTER = 'Briefing';

/**
 * The briefing as a PowerPoint presentation: a slide for each moment, and after them the table of all who have acted. Every word can be
 * edited; the maps are SVG, with a PNG for programs that draw none.
 * @throws {PictureError} when the browser cannot draw a map
 * @throws the signal's reason when it was cancelled
 */
export async function exportPptx(input: ExportInput, options: ExportOptions = {}): Promise<Blob> {
	const { record } = input;
	const briefing = { ...input.briefing, title: oneLine(input.briefing.title) };
	const parts = partsOf(standingRows(record));
	const total = briefing.moments.length + parts.length;
	const pptx = newPresentation(briefing.title);
	const pictures = new PptxPictures();
	const slides: PptxGenJS.Slide[] = [];
	for (const [at, moment] of briefing.moments.entries()) {
		await step(options, { done: at, total });
		const slide = pptx.addSlide({ masterName: MASTER });
		slides.push(slide);
		await addMomentSlide(slide, pictures, { ...input, briefing }, moment, at + 1);
	}
	for (const [at, rows] of parts.entries()) {
		await step(options, { done: briefing.moments.length + at, total });
		const slide = pptx.addSlide({ masterName: MASTER });
		slides.push(slide);
		addTableSlide(slide, record, rows, at + 1, parts.length);
	}
	await step(options, { done: total, total });
	const content = (await pptx.write({ outputType: 'arraybuffer' })) as ArrayBuffer;
	options.signal?.throwIfAborted();
	const blob = await finishPptx(
		content,
		slides.map((slide) => pictures.of(slide)),
	);
	options.signal?.throwIfAborted();
	return blob;
}

function newPresentation(title: string): PptxGenJS {
	const pptx = new PptxGenJS();
	pptx.layout = 'LAYOUT_WIDE';
	pptx.title = title;
	pptx.subject = m.site_title();
	pptx.author = m.site_title();
	pptx.company = '';
	pptx.theme = { headFontFace: SERIF, bodyFontFace: SANS };
	pptx.defineSlideMaster({
		title: MASTER,
		background: { color: slideColour('sea') },
		objects: [
			{
				placeholder: {
					options: {
						name: 'title',
						type: 'title',
						...TITLE_BOX,
						margin: 0,
						align: 'left',
						valign: 'top',
						fontFace: SERIF,
						fontSize: 30,
						bold: true,
						color: slideColour('text'),
					},
					text: '',
				},
			},
		],
		slideNumber: {
			x: SLIDE.width - SLIDE.edge - 0.6,
			y: SLIDE.height - 0.48,
			w: 0.6,
			h: 0.22,
			margin: 0,
			align: 'right',
			fontFace: SANS,
			fontSize: 12,
			color: slideColour('text-soft'),
		},
	});
	return pptx;
}
