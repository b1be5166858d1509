import JSZip from 'jszip';
import type PptxGenJS from 'pptxgenjs';
import { svgToPng } from '#lib/pictures/svg-to-png.ts';

/** Pixels across of what programs show that draw no SVG. */
const PNG_WIDTH = 1600;

/**
 * The pictures of slides, each as PNG and as SVG. The library would make the PNGs of all slides at once at the very end, and in the size of a
 * screen; so it is given them one by one, and the SVGs are put beside them in the finished file (`finishPptx`).
 */
export class PptxPictures {
	readonly #svgs = new Map<PptxGenJS.Slide, string[]>();
	readonly #pngs = new Map<string, string>();

	/** The SVGs of a slide, in the order of its pictures. */
	of(slide: PptxGenJS.Slide): readonly string[] {
		return this.#svgs.get(slide) ?? [];
	}

	/**
	 * Puts a picture on a slide.
	 * @param drawing the inside of an SVG, and the size of that in pixels of the drawing
	 * @throws {PictureError} when the browser cannot draw it
	 */
	async add(
		slide: PptxGenJS.Slide,
		drawing: { readonly body: string; readonly width: number; readonly height: number },
		place: Omit<PptxGenJS.ImageProps, 'data'>,
	): Promise<void> {
		const { body, width, height } = drawing;
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`;
		const isSwatch = width < 100;
		const data =
			this.#pngs.get(svg) ?? (await toDataUrl(await svgToPng(svg, isSwatch ? 6 : PNG_WIDTH / width)));
		// Swatches come again on every slide; maps do not.
		if (isSwatch) this.#pngs.set(svg, data);
		slide.addImage({ ...place, data });
		this.#svgs.set(slide, [...this.of(slide), svg]);
	}
}

function toDataUrl(blob: Blob): Promise<string> {
	return new Promise((done, fail) => {
		const reader = new FileReader();
		reader.onload = () => done(reader.result as string);
		reader.onerror = () => fail(reader.error ?? new Error('unreadable picture'));
		reader.readAsDataURL(blob);
	});
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
export async function finishPptx(content: ArrayBuffer, svgs: readonly (readonly string[])[]): Promise<Blob> {
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
		.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
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
