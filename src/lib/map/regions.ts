import boxes from './generated/regions.json' with { type: 'json' };
import type { Box } from './frame.ts';

/** The part of the map that each region fills the frame with. Compiled by `npm run map:build`; the whole world needs none. */
export const REGION_BOXES: Readonly<Record<string, Box | undefined>> = Object.fromEntries(
	Object.entries(boxes).map(([region, [x = 0, y = 0, width = 0, height = 0]]) => [
		region,
		region === 'world' ? undefined : { x, y, width, height },
	]),
);
