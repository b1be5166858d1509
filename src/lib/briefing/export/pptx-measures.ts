import { Type, type Face } from '#lib/pictures/type.ts';

/** The slide, in inches, and what stays free at its sides. */
export const SLIDE = { width: 13.333, height: 7.5, edge: 0.5 } as const;
export const SLIDE_WIDTH = SLIDE.width - 2 * SLIDE.edge;

/** Room for Georgia and Arial, and for what stands in for them where they are missing. */
const ROOM: Record<Face, Type> = { serif: new Type(1.5), sans: new Type(1.14), bold: new Type(1.14) };

/** How many lines a text takes in a box. */
export function linesIn(text: string, face: Face, sizePt: number, widthIn: number): number {
	return text === '' ? 0 : ROOM[face].lines(text, face, sizePt, widthIn * 72).length;
}

/** The height of lines of text, in inches. */
export function heightOf(lines: number, sizePt: number): number {
	return (lines * sizePt * 1.22) / 72;
}
