import { dotOf, dotPath, PLACES } from '#lib/map/places.ts';
import { type Box, frameFor, MAP_HEIGHT, MAP_WIDTH, within } from '#lib/map/frame.ts';
import type { Painted } from '#lib/map/paint.ts';
import { colour, type Colours } from './colours.ts';
import type { Fills } from './fills.ts';
import type { MapPath, PathKind } from './paths.ts';
import { round } from './type.ts';

/** The map of a picture: what is painted, which part is shown, and where. */
export interface PictureMap {
	readonly paths: readonly MapPath[];
	readonly painting: ReadonlyMap<string, Painted>;
	/** What fills the frame; the whole world if not given. */
	readonly region: Box | undefined;
	/** `iso3` of the participant with a line around it. */
	readonly selected: string | undefined;
}

/** Where the map's units lie on the picture: a point p is drawn at p · scale + (x, y). */
export interface Placing {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

/** The largest zoom of a region. */
const MOST = 8;
/** The opacity of what steps back behind a filter. */
const FADED = 0.25;
const UNPAINTED: Painted = { paint: 'none', faded: false };

/** Where the map stands in a box of the picture: as large as fits for the whole world, else filling the box with the region. */
export function placingIn(box: Box, region: Box | undefined): Placing {
	const fit = Math.min(box.width / MAP_WIDTH, box.height / MAP_HEIGHT);
	// The frame reckons in units of the whole map fitted into the box.
	const visible = { x: 0, y: 0, width: box.width / fit, height: box.height / fit };
	const whole = within({ k: 1, x: 0, y: 0 }, visible);
	const frame = region ? frameFor(region, visible, MOST) : whole;
	return { x: box.x + frame.x * fit, y: box.y + frame.y * fit, scale: frame.k * fit };
}

/** The map as SVG. Every line is as wide as on a screen of the picture's size, in units of the map: `vector-effect` is not known everywhere. */
export function mapSvg(map: PictureMap, placing: Placing, box: Box, colours: Colours, fills: Fills): string {
	const unitsPerPx = 1 / placing.scale;
	const px = (n: number) => round(n * unitsPerPx);
	const coast = `stroke="${colour(colours, 'coast')}" stroke-width="${px(0.8)}"`;
	const undetermined = `stroke="${colour(colours, 'undetermined')}" stroke-width="${px(0.9)}"`;
	const attributes: Record<Exclude<PathKind, 's'>, string> = {
		t: `fill="${fills.of('territory')}" ${coast}`,
		h: `fill="${fills.of('no-entry')}" ${coast}`,
		b: `stroke="${colour(colours, 'border')}" stroke-width="${px(0.6)}"`,
		u0: `stroke="${colour(colours, 'sea')}" stroke-width="${px(1.4)}"`,
		u1: `${undetermined} stroke-dasharray="${px(3)} ${px(2.2)}"`,
		c: `${undetermined} stroke-dasharray="${px(0.9)} ${px(1.6)}"`,
	};
	const shapes = map.paths.map(({ kind, iso3, d }) => {
		if (kind !== 's') return `<path ${attributes[kind]} d="${d}"/>`;
		const { paint, faded } = map.painting.get(iso3 ?? '') ?? UNPAINTED;
		return `<path id="state-${iso3 ?? ''}" fill="${fills.of(paint)}" ${coast}${faded ? ` opacity="${FADED}"` : ''} d="${d}"/>`;
	});
	const frame = `x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}"`;
	return (
		`<clipPath id="map-frame"><rect ${frame}/></clipPath>` +
		`<g clip-path="url(#map-frame)"><g transform="${transformOf(placing)}" fill="none" stroke-linejoin="round">` +
		shapes.join('') +
		dots(map, unitsPerPx, colours, fills) +
		outline(map, unitsPerPx, colours) +
		'</g></g>' +
		(map.region ? `<rect ${frame} fill="none" stroke="${colour(colours, 'rule')}"/>` : '')
	);
}

/** The `transform` of what is drawn in units of the map. */
export function transformOf({ x, y, scale }: Placing): string {
	return `translate(${round(x)} ${round(y)}) scale(${scale.toFixed(5)})`;
}

function dots(map: PictureMap, unitsPerPx: number, colours: Colours, fills: Fills): string {
	const shown = PLACES.flatMap((place) => {
		const dot = dotOf(place, unitsPerPx);
		const painted = map.painting.get(place.iso3) ?? UNPAINTED;
		return dot && !dot.isNeedless ? [{ ...painted, iso3: place.iso3, d: dotPath(dot) }] : [];
	});
	const drawn = (some: typeof shown) =>
		`<path stroke="${colour(colours, 'coast')}" stroke-width="${round(8.4 * unitsPerPx)}" d="${some.map(({ d }) => d).join('')}"/>` +
		`<g stroke-width="${round(7 * unitsPerPx)}">${some.map(({ iso3, d, paint }) => `<path id="dot-${iso3}" stroke="${fills.of(paint)}" d="${d}"/>`).join('')}</g>`;
	// Each with its ring as one, or the rings would show through the dots that step back.
	const back = shown.filter(({ faded }) => faded).map((dot) => `<g opacity="${FADED}">${drawn([dot])}</g>`);
	return `<g stroke-linecap="round">${back.join('')}${drawn(shown.filter(({ faded }) => !faded))}</g>`;
}

/** A light line under a dark one around the selected participant, so that it stands out from every fill. */
function outline(map: PictureMap, unitsPerPx: number, colours: Colours): string {
	if (map.selected === undefined) return '';
	const px = (n: number) => round(n * unitsPerPx);
	const d = map.paths.filter(({ iso3 }) => iso3 === map.selected).map((path) => path.d);
	const place = PLACES.find(({ iso3 }) => iso3 === map.selected);
	const dot = place && dotOf(place, unitsPerPx);
	const ring =
		dot && !dot.isNeedless ? `<circle cx="${round(dot.x)}" cy="${round(dot.y)}" r="${px(8)}"/>` : '';
	const lines = d.map((one) => `<path d="${one}"/>`).join('') + ring;
	return (
		`<g stroke="${colour(colours, 'sea')}" stroke-width="${px(4.5)}">${lines}</g>` +
		`<g stroke="${colour(colours, 'text')}" stroke-width="${px(2.2)}">${lines}</g>`
	);
}
