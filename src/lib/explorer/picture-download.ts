import { m } from '#lib/paraglide/messages.js';
import { toIso } from '#lib/domain/day.ts';
import look from '#lib/ui/look.css?raw';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { View } from '#lib/address/view.ts';
import { coloursOf } from '#lib/pictures/colours.ts';
import { pathsInPage } from '#lib/pictures/paths.ts';
import { pictureSvg } from './view-picture.ts';
import { PictureError, svgToPng } from '#lib/pictures/svg-to-png.ts';

/** How many pixels of a PNG one pixel of the drawing takes. */
const PNG_SCALE = 2;

/**
 * The picture of a view as a file, drawn from the map that is on the page, in the colours that are on screen. Its name says its day and the
 * as-of day of its data.
 * @param address where it comes from, for its foot
 * @throws {PictureError} when there is no map on the page, or the browser cannot draw
 */
export async function pictureFile(
	record: TreatyRecord,
	view: View,
	address: string,
	ending: 'svg' | 'png',
): Promise<{ name: string; blob: Blob }> {
	const paths = pathsInPage(document);
	if (paths.length === 0) throw new PictureError(m.share_picture_no_map());
	const day = view.on ?? record.days.asOf;
	const theme =
		view.theme === 'auto'
			? matchMedia('(prefers-color-scheme: dark)').matches
				? 'dark'
				: 'light'
			: view.theme;
	const svg = pictureSvg({ record, view, day, paths, colours: coloursOf(look, theme), address }, 'wide');
	const blob = ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await svgToPng(svg, PNG_SCALE);
	return { name: `hanoi-convention-map-${toIso(day)}-as-of-${record.feed.asOf}.${ending}`, blob };
}
