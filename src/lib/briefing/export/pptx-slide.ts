import type PptxGenJS from 'pptxgenjs';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { m } from '#lib/messages/index.ts';
import type { LanguageCode } from '#lib/messages/languages.ts';
import { colour, coloursOf } from '#lib/pictures/colours.ts';
import { FontMetrics, IS_RTL, isRightToLeft } from '#lib/pictures/svg-text.ts';
import { svgToPng } from '#lib/pictures/svg-to-png.ts';
import type { Face } from '#lib/pictures/widths.ts';
import look from '#lib/ui/look.css?raw';

/** The slide, in inches, and what stays free at its sides. */
export const SLIDE = { width: 13.333, height: 7.5, edge: 0.5 } as const;
export const SLIDE_WIDTH = SLIDE.width - 2 * SLIDE.edge;
/** Where the title of a slide stands, with room for two lines: the library puts every title where the master has it. */
export const TITLE_BOX = { x: SLIDE.edge, y: 0.68, w: SLIDE_WIDTH, h: 0.9 } as const;

const FONTS: Partial<Record<LanguageCode, readonly [string, string]>> = {
	ar: ['Times New Roman', 'Arial'],
	zh: ['Microsoft YaHei', 'Microsoft YaHei'],
};

/** Fonts that every Office has, near those of the site. */
export const [SERIF, SANS] = FONTS[LANGUAGE] ?? ['Georgia', 'Arial'];

/** The height of a line by the size of its letters. Chinese lines are the highest: 1.32 in Microsoft YaHei, 1.45 in Noto Sans CJK. */
const LINE_HEIGHT = LANGUAGE === 'zh' ? 1.46 : 1.22;

/** Colours of slides: the light ones of the look. */
export const SLIDE_COLOURS = coloursOf(look, 'light');

/** Pixels across of what programs show that draw no SVG. */
const PNG_WIDTH = 1600;

/** Room for Georgia and Arial, and for what stands in for them where they are missing. */
const ROOM: Record<Face, FontMetrics> = {
	serif: new FontMetrics(1.5),
	sans: new FontMetrics(1.14),
	bold: new FontMetrics(1.14),
};

/** How many lines a text takes in a box. */
export function linesIn(text: string, face: Face, sizePt: number, widthIn: number): number {
	return text === '' ? 0 : ROOM[face].lines(text, face, sizePt, widthIn * 72).length;
}

/** How wide a text is on one line at most, in inches. */
export function widthOf(text: string, face: Face, sizePt: number): number {
	return ROOM[face].width(text, face, sizePt) / 72;
}

/** The height of lines of text, in inches. */
export function heightOf(lines: number, sizePt: number): number {
	return (lines * sizePt * LINE_HEIGHT) / 72;
}

/** A colour of the look as slides write it: without the hash. */
export function slideColour(name: string): string {
	return colour(SLIDE_COLOURS, name).slice(1).toUpperCase();
}

/** The language of the words, by which Office checks their spelling: it knows each with a country alone. */
const SPELLING: Record<LanguageCode, string> = {
	ar: 'ar-SA',
	zh: 'zh-CN',
	en: 'en-GB',
	fr: 'fr-FR',
	ru: 'ru-RU',
	es: 'es-ES',
	vi: 'vi-VN',
};

/** The x of what stands so far from the edge where reading starts, and is so wide: maps and legends change sides. */
export function slideX(x: number, w: number): number {
	return IS_RTL ? SLIDE.width - x - w : x;
}

/**
 * A text box without margins, set from its top, in the direction of its text.
 * @param text what a reader has written; empty for words of ours, which run as the language does
 * @param box its x is counted from the edge where reading starts
 */
export function textBox(
	text: string,
	box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
	sizePt: number,
	ink = 'text',
): PptxGenJS.TextPropsOptions {
	return {
		...box,
		x: slideX(box.x, box.w),
		margin: 0,
		valign: 'top',
		fontFace: SANS,
		fontSize: sizePt,
		color: slideColour(ink),
		lang: SPELLING[LANGUAGE],
		...directionOf(text),
	};
}

/** Slides know no direction but that which each text is given. Empty text runs as the language does. */
export function directionOf(text: string): Pick<PptxGenJS.TextPropsOptions, 'rtlMode' | 'align'> {
	return (text === '' ? IS_RTL : isRightToLeft(text)) ? { rtlMode: true, align: 'right' } : {};
}

/**
 * The runs of a text box, in the direction of its text: the library takes that from the runs.
 * @param text as for `textBox`
 */
export function runsIn(text: string, runs: readonly PptxGenJS.TextProps[]): PptxGenJS.TextProps[] {
	return runs.map((run) => ({ ...run, options: { ...directionOf(text), ...run.options } }));
}

/** Puts the title on a slide: in the place that the master has for it, so that outlines and screen readers know it, in a size of its own. */
export function addTitle(slide: PptxGenJS.Slide, title: string, sizePt: number): void {
	const options = {
		align: 'left' as PptxGenJS.HAlign,
		fontSize: sizePt,
		lang: SPELLING[LANGUAGE],
		...directionOf(title),
	};
	// The library lets the master's options win over those of the text, and a run's over both.
	slide.addText([{ text: title, options }], { placeholder: 'title', objectName: m.briefing_moment_title() });
}

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
