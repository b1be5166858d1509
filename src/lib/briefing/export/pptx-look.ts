import type PptxGenJS from 'pptxgenjs';
import { isRightToLeft } from '#lib/briefing/printable.ts';
import { m } from '#lib/paraglide/messages.js';
import { colour, coloursOf } from '#lib/pictures/colours.ts';
import { type Face, FontMetrics } from '#lib/pictures/svg-text.ts';
import look from '#lib/ui/look.css?raw';

/** The slide, in inches, and what stays free at its sides. */
export const SLIDE = { width: 13.333, height: 7.5, edge: 0.5 } as const;
export const SLIDE_WIDTH = SLIDE.width - 2 * SLIDE.edge;

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

/** The height of lines of text, in inches. */
export function heightOf(lines: number, sizePt: number): number {
	return (lines * sizePt * 1.22) / 72;
}

/** Fonts that every Office has, near those of the site. */
export const SERIF = 'Georgia';
export const SANS = 'Arial';

/** Colours of slides: the light ones of the look. */
export const SLIDE_COLOURS = coloursOf(look, 'light');

/** A colour of the look as slides write it: without the hash. */
export function slideColour(name: string): string {
	return colour(SLIDE_COLOURS, name).slice(1).toUpperCase();
}

/** Where the title of a slide stands, with room for two lines: the library puts every title where the master has it. */
export const TITLE_BOX = { x: SLIDE.edge, y: 0.68, w: SLIDE_WIDTH, h: 0.9 } as const;

/** The language of the words, by which spelling is checked. */
function languageOf(): string {
	return document.documentElement.lang.replace(/^(?:en)?$/, 'en-GB');
}

/** A text box without margins, set from its top, in the direction of its text. */
export function textBox(
	text: string,
	box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
	sizePt: number,
	ink = 'text',
): PptxGenJS.TextPropsOptions {
	return {
		...box,
		margin: 0,
		valign: 'top',
		fontFace: SANS,
		fontSize: sizePt,
		color: slideColour(ink),
		lang: languageOf(),
		...directionOf(text),
	};
}

/** Slides know no direction but that which each text is given. */
function directionOf(text: string): Pick<PptxGenJS.TextPropsOptions, 'rtlMode' | 'align'> {
	return isRightToLeft(text) ? { rtlMode: true, align: 'right' } : {};
}

/** Puts the title on a slide: in the place that the master has for it, so that outlines and screen readers know it, in a size of its own. */
export function addTitle(slide: PptxGenJS.Slide, title: string, sizePt: number): void {
	const options = {
		align: 'left' as PptxGenJS.HAlign,
		fontSize: sizePt,
		lang: languageOf(),
		...directionOf(title),
	};
	// The library lets the master's options win over those of the text, and a run's over both.
	slide.addText([{ text: title, options }], { placeholder: 'title', objectName: m.export_pptx_title() });
}
