import type { Colours } from '#lib/explorer/picture-colours.ts';
import { Fills } from '#lib/explorer/picture-fills.ts';
import { mapSvg, placingIn } from '#lib/explorer/picture-map.ts';
import type { MapPath } from '#lib/explorer/picture-paths.ts';
import type { Scene } from '#lib/explorer/scene.ts';
import { REGION_BOXES } from '#lib/map/regions.ts';
import type { Moment } from './moment.ts';

/** A map without words, with the frame that it fills. */
export interface MapAlone {
	/** What is drawn, in pixels of a picture of `width` × `height`, patterns first. */
	readonly body: string;
	readonly width: number;
	readonly height: number;
	/** How many units of the map a pixel of the picture takes. */
	readonly unitsPerPx: number;
}

/** The proportions of the world map, at the width for which its lines and dots are drawn. */
export const MAP_FRAME = { width: 1000, height: 461 } as const;

/**
 * The map of a moment alone: participants, lines, dots of small states. The words stand around it, as real text.
 * @param colours values of the colours; `var(--…)` where a style sheet gives them
 */
export function mapAlone(
	{ view }: Pick<Moment, 'view'>,
	{ painting }: Pick<Scene, 'painting'>,
	paths: readonly MapPath[],
	colours: Colours,
	hasTextures: boolean,
	frame: { readonly width: number; readonly height: number } = MAP_FRAME,
): MapAlone {
	// The line around a region is half outside of its box.
	const box = { x: 0.5, y: 0.5, width: frame.width - 1, height: frame.height - 1 };
	const region = REGION_BOXES[view.region];
	const placing = placingIn(box, region);
	const fills = new Fills(colours, hasTextures, 1 / placing.scale);
	const map = mapSvg({ paths, painting, region, selected: view.state }, placing, box, colours, fills);
	return { body: fills.defs + map, unitsPerPx: 1 / placing.scale, ...frame };
}
