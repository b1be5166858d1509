import rows from './generated/places.json' with { type: 'json' };

/** Where a participant is on the map, in units of the map (see `frame.ts`). */
export interface MapPlace {
	readonly iso3: string;
	/** A point well inside its main land; of a small state, where its dot is drawn. */
	readonly x: number;
	readonly y: number;
	/** What a small state has more: its shape alone is too small to be seen or hit. */
	readonly small?: {
		/** Area of its shape in square pixels on a map 960 px wide. */
		readonly areaPx2: number;
		/** How far the dot stands from the label point, off its neighbours' dots, on a map 960 px wide. */
		readonly nudgeX: number;
		readonly nudgeY: number;
		/** Its `x` past the right edge of the map, where it lies just east of the cut. */
		readonly eastX?: number | undefined;
	};
}

/** Places, and the same to look one up by `iso3`. */
export interface Places {
	readonly all: readonly MapPlace[];
	readonly of: ReadonlyMap<string, MapPlace>;
}

/** The 197 participants that have land, by `iso3`; the EU has no place. Compiled by `npm run map:build`. */
export const PLACES: readonly MapPlace[] = rows.map(([iso3, x, y, areaPx2, nudgeX, nudgeY, eastX]) => {
	const place = { iso3: String(iso3), x: Number(x), y: Number(y) };
	if (areaPx2 === undefined) return place;
	const small = { areaPx2: Number(areaPx2), nudgeX: Number(nudgeX), nudgeY: Number(nudgeY) };
	return { ...place, small: eastX === undefined ? small : { ...small, eastX: Number(eastX) } };
});

const WORLD = placesFrom(PLACES);
const ZOOMED = placesFrom(
	PLACES.map((place) => (place.small?.eastX ? { ...place, x: place.small.eastX } : place)),
);

function placesFrom(all: readonly MapPlace[]): Places {
	return { all, of: new Map(all.map((place) => [place.iso3, place])) };
}

/**
 * Where participants are drawn at a scale. The map is cut at 169° W, which parts the Cook Islands from their neighbours: they are at its left
 * edge while the whole world is shown (`k` 1), and past its right edge, beside Samoa, Tonga and Niue, once it is larger.
 */
export function placesAt(k: number): Places {
	return k > 1 ? ZOOMED : WORLD;
}

/** Where each is on the map of the whole world. */
export const PLACE_OF = WORLD.of;

/** Units of the map in one CSS pixel on a map 960 px wide, for which areas and nudges are given. */
const UNITS_PER_PX_AT_960 = 5;

/** A shape larger than this on screen, in square CSS pixels, needs no dot. */
const LARGE_PX2 = 60;

/** The dot of a small state at a scale. */
export interface Dot {
	readonly x: number;
	readonly y: number;
	/** Its shape is large enough on screen to be seen and hit without a dot. */
	readonly isNeedless: boolean;
}

/**
 * Where the dot of a small state stands when one CSS pixel is `unitsPerPx` units of the map: as many pixels off its label point as at
 * 960 px, so that neighbours stay apart on a small map and come home on a large one. `undefined` for a state without a dot.
 */
export function dotOf({ x, y, small }: MapPlace, unitsPerPx: number): Dot | undefined {
	if (!small) return undefined;
	const scale = unitsPerPx / UNITS_PER_PX_AT_960;
	return {
		x: x + small.nudgeX * (scale - 1),
		y: y + small.nudgeY * (scale - 1),
		isNeedless: small.areaPx2 / scale ** 2 > LARGE_PX2,
	};
}

/** The path of a dot: a line of almost no length, whose round ends are the dot. */
export function dotPath({ x, y }: Pick<Dot, 'x' | 'y'>): string {
	return `M${x.toFixed(1)} ${y.toFixed(1)}h.1`;
}
