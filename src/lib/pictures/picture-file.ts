import { m } from '#lib/messages/index.ts';
import look from '#lib/ui/look.css?raw';
import { type Colours, coloursOf } from './colours.ts';
import { type MapPath, pathsInPage } from './paths.ts';
import { PictureError, svgToPng } from './svg-to-png.ts';

/** How many pixels of a PNG one pixel of the drawing takes. */
const PNG_SCALE = 2;

/** The map that is on the page. @throws {PictureError} when there is none */
export function mapOnPage(): MapPath[] {
	const paths = pathsInPage(document);
	if (paths.length === 0) throw new PictureError(m.share_picture_no_map());
	return paths;
}

/**
 * The colours on screen: those of the reader's choice for the page, else of the theme that a view asks for, else of the system's.
 * @param wanted the theme of the view
 */
export function coloursOnScreen(wanted: 'auto' | 'light' | 'dark' = 'auto'): Colours {
	const chosen = document.documentElement.dataset['theme'] ?? wanted;
	const isDark =
		chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
	return coloursOf(look, isDark ? 'dark' : 'light');
}

/** A picture as a file. @throws {PictureError} when the browser cannot draw it */
export async function pictureFile(
	name: string,
	svg: string,
	ending: 'svg' | 'png',
): Promise<{ name: string; blob: Blob }> {
	const blob = ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await svgToPng(svg, PNG_SCALE);
	return { name: `${name}.${ending}`, blob };
}
