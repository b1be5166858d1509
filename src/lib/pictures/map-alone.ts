import { mapIn, type MapDraft } from './parts.ts';

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
 * A map without words: participants, lines, dots of small states.
 */
export function mapAlone(
	draft: MapDraft,
	frame: { readonly width: number; readonly height: number } = MAP_FRAME,
): MapAlone {
	// The line around a region is half outside of its box.
	const box = { x: 0.5, y: 0.5, width: frame.width - 1, height: frame.height - 1 };
	const map = mapIn(draft, box);
	return { body: map.fills.defs + map.svg, unitsPerPx: 1 / map.scale, ...frame };
}
