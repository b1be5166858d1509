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

	/** Puts a picture on a slide. @throws {PictureError} when the browser cannot draw it */
	async add(slide: PptxGenJS.Slide, svg: string, place: Omit<PptxGenJS.ImageProps, 'data'>): Promise<void> {
		const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
		const known = this.#pngs.get(svg);
		const data = known ?? (await toDataUrl(await svgToPng(svg, width < 100 ? 6 : PNG_WIDTH / width)));
		// Swatches come again on every slide; maps do not.
		if (width < 100) this.#pngs.set(svg, data);
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
