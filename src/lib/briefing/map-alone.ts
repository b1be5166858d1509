import type { Colours } from '#lib/explorer/picture-colours.ts';
import { mapIn } from '#lib/explorer/picture-parts.ts';
import type { MapPath } from '#lib/explorer/picture-paths.ts';
import type { Scene } from '#lib/explorer/scene.ts';
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
	const map = mapIn({ view: { ...view, texture: hasTextures }, paths, painting, colours }, box);
	return { body: map.fills.defs + map.svg, unitsPerPx: 1 / map.scale, ...frame };
}
