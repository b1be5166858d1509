import { coloursOf } from '#lib/pictures/colours.ts';
import look from '#lib/ui/look.css?raw';
import type { ExportInput } from './export-input.ts';
import type { Moment } from '#lib/briefing/moment.ts';
import { momentPicture } from './moment-picture.ts';
import { svgToPng } from '#lib/pictures/svg-to-png.ts';
import { momentFileName } from './words-of-files.ts';

/** How many pixels of a PNG one pixel of the drawing takes. */
const PNG_SCALE = 2;

/**
 * The picture of a moment as a file, in the colours that are on screen.
 * @param number the place of the moment in the briefing, from 1
 * @throws {PictureError} when the browser cannot draw it
 */
export async function momentFile(
	input: ExportInput,
	moment: Moment,
	number: number,
	ending: 'svg' | 'png',
): Promise<{ name: string; blob: Blob }> {
	const svg = momentPicture(input, moment, number, coloursOf(look, themeOf(moment)));
	const blob = ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await svgToPng(svg, PNG_SCALE);
	return { name: `${momentFileName(input.record, number)}.${ending}`, blob };
}

/** The theme on screen: the reader's choice for the page, else what the moment asks for, else the system's. */
function themeOf({ view }: Moment): 'light' | 'dark' {
	const chosen = document.documentElement.dataset['theme'];
	if (chosen === 'light' || chosen === 'dark') return chosen;
	if (view.theme !== 'auto') return view.theme;
	return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
