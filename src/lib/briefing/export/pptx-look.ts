import type PptxGenJS from 'pptxgenjs';
import { colour, coloursOf } from '#lib/pictures/colours.ts';
import { m } from '#lib/paraglide/messages.js';
import look from '#lib/ui/look.css?raw';
import { SLIDE, SLIDE_WIDTH } from './pptx-measures.ts';
import { isRightToLeft } from '#lib/briefing/printable.ts';

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
