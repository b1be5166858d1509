import boxes from './generated/regions.json' with { type: 'json' };

/** The width and height of the map's own units. */
export const MAP_WIDTH = 4800;
export const MAP_HEIGHT = 2212;
/** As far as there are places past the right edge of the map, once it is larger than its frame (see `placesAt`). */
export const PLACES_END = 4900;
/** As far as the map can then be moved: with the empty sea beyond, so that the Pacific can stand in the middle. */
const SEA_END = 5900;

/** A box in units of the map. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** How the map is moved and scaled inside its view box: a point p is drawn at p · k + (x, y). `k` is 1 for the whole world. */
export interface Frame {
	readonly x: number;
	readonly y: number;
	readonly k: number;
}

export const WHOLE_WORLD: Frame = { x: 0, y: 0, k: 1 };

/**
 * The part of the view box's plane that a picture of this size shows: the view box, centred, and what is left and right or above and
 * below it (`preserveAspectRatio="xMidYMid meet"`).
 */
export function visibleBox(widthPx: number, heightPx: number): Box {
	const unitsPerPx = Math.max(MAP_WIDTH / widthPx, MAP_HEIGHT / heightPx);
	const width = widthPx * unitsPerPx;
	const height = heightPx * unitsPerPx;
	return { x: (MAP_WIDTH - width) / 2, y: (MAP_HEIGHT - height) / 2, width, height };
}

/** The largest scale: 6 on a map of 960 px or more; on a narrower one, what gives the same size on screen. */
export function largestScale(widthPx: number): number {
	return 6 * Math.max(1, 960 / widthPx);
}

/** The frame that fits a box into what is visible, centred, within the scales allowed. */
export function frameFor(box: Box, visible: Box, maxScale: number): Frame {
	const k = Math.min(maxScale, Math.max(1, Math.min(visible.width / box.width, visible.height / box.height)));
	return within(
		{
			k,
			x: visible.x + visible.width / 2 - (box.x + box.width / 2) * k,
			y: visible.y + visible.height / 2 - (box.y + box.height / 2) * k,
		},
		visible,
	);
}

/** The frame scaled about the middle of what is visible. */
export function scaledBy(frame: Frame, factor: number, visible: Box, maxScale: number): Frame {
	const k = Math.min(maxScale, Math.max(1, frame.k * factor));
	const cx = visible.x + visible.width / 2;
	const cy = visible.y + visible.height / 2;
	return within(
		{ k, x: cx - ((cx - frame.x) / frame.k) * k, y: cy - ((cy - frame.y) / frame.k) * k },
		visible,
	);
}

/** The frame moved as little as needed for the map to fill what is visible, or to be centred where it is smaller. */
export function within(frame: Frame, visible: Box): Frame {
	const end = frame.k > 1 ? SEA_END : MAP_WIDTH;
	return {
		k: frame.k,
		x: along(frame.x, end * frame.k, visible.x, visible.width),
		y: along(frame.y, MAP_HEIGHT * frame.k, visible.y, visible.height),
	};
}

/** Where a length that begins at `start` may begin, for it to fill the span from `from` on, or be centred in it. */
function along(start: number, length: number, from: number, span: number): number {
	if (length <= span) return from + (span - length) / 2;
	return Math.min(from, Math.max(from + span - length, start));
}

/** The part of the map that each region fills the frame with. Compiled by `npm run map:build`; the whole world needs none. */
export const REGION_BOXES: Readonly<Record<string, Box | undefined>> = Object.fromEntries(
	Object.entries(boxes).map(([region, [x = 0, y = 0, width = 0, height = 0]]) => [
		region,
		region === 'world' ? undefined : { x, y, width, height },
	]),
);
