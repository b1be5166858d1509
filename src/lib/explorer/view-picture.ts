import type { Day } from '#lib/domain/day.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { View } from '#lib/address/view.ts';
import { REGION_BOXES } from '#lib/map/frame.ts';
import type { Draft, MapOptions } from '#lib/pictures/parts.ts';
import { draftSvg } from '#lib/pictures/picture.ts';
import type { PictureSize } from '#lib/pictures/sizes.ts';
import { pictureWords } from './picture-words.ts';
import { sceneOn } from './scene.ts';

/** What the picture of a view is made from. */
export interface PictureInput extends Pick<Draft, 'paths' | 'colours' | 'address'> {
	readonly record: TreatyRecord;
	readonly view: View;
	readonly day: Day;
}

/**
 * The picture of a view on a day, as the text of an SVG.
 * @param slack as for `draftSvg`
 */
export function pictureSvg(
	{ record, view, day, ...rest }: PictureInput,
	size: PictureSize,
	slack?: number,
): string {
	const scene = sceneOn(record, view, day);
	const words = pictureWords(record, view, day, scene);
	return draftSvg({ ...rest, ...mapOptions(view), words, painting: scene.painting }, size, slack);
}

/** How a view's map is drawn in pictures. */
export function mapOptions({
	region,
	state,
	texture,
}: Pick<View, 'region' | 'state' | 'texture'>): MapOptions {
	return { region: REGION_BOXES[region], selected: state, hasTextures: texture };
}
