import JSZip from 'jszip';
import PptxGenJS from 'pptxgenjs';
import { m } from '#lib/messages/index.ts';
import { IS_RTL } from '#lib/pictures/svg-text.ts';
import { addMomentSlide } from './pptx-moment.ts';
import { PptxPictures, SANS, SERIF, SLIDE, slideColour, slideX, TITLE_BOX } from './pptx-slide.ts';
import { addTableSlide, partsOf, standingRows } from './pptx-table.ts';
import { oneLine, sheetOf, step, type ExportInput, type ExportOptions } from './sheet.ts';

const MASTER = 'Briefing';

/**
 * The briefing as a PowerPoint presentation: a slide for each moment, and after them the table of all who have acted. Every word can be
 * edited; the maps are SVG, with a PNG for programs that draw none.
 * @throws {PictureError} when the browser cannot draw a map
 * @throws the signal's reason when it was cancelled
 */
export async function exportPptx(input: ExportInput, options: ExportOptions = {}): Promise<Blob> {
	const { record, briefing } = input;
	const parts = partsOf(standingRows(record));
	const total = briefing.moments.length + parts.length;
	const pptx = newPresentation(oneLine(briefing.title));
	const pictures = new PptxPictures();
	const slides: PptxGenJS.Slide[] = [];
	const newSlide = async () => {
		await step(options, slides.length, total);
		const slide = pptx.addSlide({ masterName: MASTER });
		slides.push(slide);
		return slide;
	};
	for (const [at, moment] of briefing.moments.entries())
		await addMomentSlide(await newSlide(), pictures, sheetOf(input, moment, at + 1));
	for (const [at, rows] of parts.entries())
		addTableSlide(await newSlide(), record, rows, at + 1, parts.length);
	await step(options, total, total);
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
						align: IS_RTL ? 'right' : 'left',
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
			x: slideX(SLIDE.width - SLIDE.edge - 0.6, 0.6),
			y: SLIDE.height - 0.48,
			w: 0.6,
			h: 0.22,
			margin: 0,
			align: IS_RTL ? 'left' : 'right',
			fontFace: SANS,
			fontSize: 12,
			color: slideColour('text-soft'),
		},
	});
	return pptx;
}

/** Where the SVG of a picture stands beside its PNG (MS-ODRAWXML 2.1.1.2.20, svgBlip). */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const SVG_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const IMAGE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/**
 * Puts into a presentation what the library cannot write: an SVG beside each picture, a paragraph for each line of the notes, which rows of
 * tables are headings. Takes out what strict readers stumble over: declared parts that there are not, numbers of shapes that come twice.
 * @param svgs the SVGs of each slide, in the order of its pictures
 */
async function finishPptx(content: ArrayBuffer, svgs: readonly (readonly string[])[]): Promise<Blob> {
	const from = await JSZip.loadAsync(content);
	const to = new JSZip();
	const media = new Map<string, string>();
	for (const [path, file] of Object.entries(from.files)) {
		if (file.dir) continue;
		if (!/\.(?:xml|rels)$/.test(path)) {
			to.file(path, await file.async('uint8array'), { createFolders: false, compression: 'STORE' });
			continue;
		}
		const text = await file.async('string');
		const own = svgs[Number(/slide(\d+)\.xml/.exec(path)?.[1]) - 1] ?? [];
		let finished = text;
		if (path === '[Content_Types].xml') finished = withoutGhosts(text, from);
		else if (path.startsWith('ppt/slides/_rels/')) finished = withRelations(text, own, media);
		else if (path.startsWith('ppt/slides/')) finished = finishedSlide(text, own.length);
		else if (path.startsWith('ppt/notesSlides/notesSlide')) finished = withParagraphs(text);
		to.file(path, finished, { createFolders: false });
	}
	for (const [svg, name] of media) to.file(`ppt/media/${name}`, svg, { createFolders: false });
	return to.generateAsync({
		type: 'blob',
		compression: 'DEFLATE',
		mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	});
}

/** Without the parts that are declared and not there. */
function withoutGhosts(types: string, zip: JSZip): string {
	return types.replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, path: string) =>
		zip.file(path) ? override : '',
	);
}

/** One relation more for each SVG; the same SVG is one file. */
function withRelations(relations: string, svgs: readonly string[], media: Map<string, string>): string {
	const added = svgs.map((svg, at) => {
		const name = media.get(svg) ?? `drawing-${media.size + 1}.svg`;
		media.set(svg, name);
		return `<Relationship Id="svg${at + 1}" Type="${IMAGE_RELATION}" Target="../media/${name}"/>`;
	});
	return relations.replace('</Relationships>', `${added.join('')}</Relationships>`);
}

function finishedSlide(slide: string, svgCount: number): string {
	let picture = 0;
	let shape = 0;
	const finished = slide
		.replaceAll(/<a:blip r:embed="([^"]+)">([\s\S]*?)<\/a:blip>/g, (_, id: string, inside: string) => {
			picture += 1;
			const svg = `<asvg:svgBlip xmlns:asvg="${SVG_NAMESPACE}" r:embed="svg${picture}"/>`;
			return `<a:blip r:embed="${id}">${inside}<a:extLst><a:ext uri="${SVG_EXTENSION}">${svg}</a:ext></a:extLst></a:blip>`;
		})
		.replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${(shape += 1)}"`)
		.replaceAll('<a:tblPr/>', `<a:tblPr${IS_RTL ? ' rtl="1"' : ''} firstRow="1"/>`);
	if (picture !== svgCount) throw new Error(`a slide has ${picture} pictures and ${svgCount} drawings`);
	return finished;
}

/** A paragraph for each line: line ends within a run are no more than spaces. */
function withParagraphs(notes: string): string {
	return notes.replace(
		/<a:p><a:r>(<a:rPr[^>]*>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*>)<\/a:p>/,
		(_, run: string, text: string, end: string) =>
			text
				.split(/\r?\n/)
				.map((line) => (line === '' ? `<a:p>${end}</a:p>` : `<a:p><a:r>${run}<a:t>${line}</a:t></a:r></a:p>`))
				.join(''),
	);
}
