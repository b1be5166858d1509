import type { View } from '#lib/address/view.ts';
import { toIso } from '#lib/domain/day.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { coloursOnScreen, mapOnPage, pictureFile } from '#lib/pictures/picture-file.ts';
import { pictureSvg } from './view-picture.ts';

/**
 * The picture of a view as a file, drawn from the map that is on the page, in the colours that are on screen. Its name says its day and the
 * as-of day of its data.
 * @param address where it comes from, for its foot
 * @throws {PictureError} when there is no map on the page, or the browser cannot draw
 */
export function viewPictureFile(
	record: TreatyRecord,
	view: View,
	address: string,
	ending: 'svg' | 'png',
): Promise<{ name: string; blob: Blob }> {
	const day = view.on ?? record.days.asOf;
	const colours = coloursOnScreen(view.theme);
	const svg = pictureSvg({ record, view, day, paths: mapOnPage(), colours, address }, 'wide');
	return pictureFile(`hanoi-convention-map-${toIso(day)}-as-of-${record.feed.asOf}`, svg, ending);
}
