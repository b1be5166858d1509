import type { MapPath, PathKind } from './paths.ts';
import { MAP_HEIGHT, MAP_WIDTH, PLACES_END, type Box } from '#lib/map/frame.ts';
import { placesAt } from '#lib/map/places.ts';

/** One ring or line of a path: the box around it, and its own path, which begins at an absolute point. */
interface Part {
	readonly box: Box;
	readonly d: string;
}

/** A path of the base map in its parts, so that what lies outside a crop can be left out. */
export interface PartedPath {
	readonly kind: PathKind;
	readonly iso3: string | undefined;
	readonly parts: readonly Part[];
}

/** No crop is narrower than this, in units of the map: a state is found by what lies around it. */
const LEAST_WIDTH = 460;
/** How many others a crop shows at least, so that an island is not alone in its ocean. */
const LEAST_OTHERS = 5;
/** A crop is this many times as wide and high as the state in it. */
const ROOM = 1.9;

/** Takes the paths of the base map (whose steps are all relative, see `path-string.ts` of the pipeline) apart. */
export function parted(paths: readonly MapPath[]): PartedPath[] {
	return paths.map(({ kind, iso3, d }) => ({ kind, iso3, parts: partsOf(d) }));
}

function partsOf(d: string): Part[] {
	let x = 0;
	let y = 0;
	return (d.match(/m[^m]*/g) ?? []).map((text) => {
		const steps = (text.match(/-?\d+/g) ?? []).map(Number);
		let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
		const [startX, startY] = [x + (steps[0] ?? 0), y + (steps[1] ?? 0)];
		for (let at = 0; at < steps.length; at += 2) {
			x += steps[at] ?? 0;
			y += steps[at + 1] ?? 0;
			[left, top, right, bottom] = [
				Math.min(left, x),
				Math.min(top, y),
				Math.max(right, x),
				Math.max(bottom, y),
			];
		}
		// After a `z` the next step counts from the start of the ring (SVG 2, 9.3.4).
		if (text.endsWith('z')) [x, y] = [startX, startY];
		const rest = text.replace(/^m-?\d+[ ]?-?\d+/, '');
		return {
			box: { x: left, y: top, width: right - left, height: bottom - top },
			d: `M${startX} ${startY}${rest === 'z' || rest === '' ? rest : `l${rest.trimStart()}`}`,
		};
	});
}

/**
 * The part of the map that shows where a participant is: its main land and what of it lies near, with room around it, wide enough for some
 * others to be seen. `undefined` where it has no shape.
 * @param aspect width divided by height
 */
export function cropAround(paths: readonly PartedPath[], iso3: string, aspect: number): Box | undefined {
	const land = paths.find((path) => path.kind === 's' && path.iso3 === iso3);
	const main = land && mainBox(land.parts);
	const place = placesAt(2).of.get(iso3);
	if (!main) return undefined;
	const [x, y] = place?.small ? [place.x, place.y] : [main.x + main.width / 2, main.y + main.height / 2];
	let width = Math.max(LEAST_WIDTH, ROOM * main.width, ROOM * main.height * aspect);
	let box = boxAt(x, y, width, aspect);
	while (width < MAP_WIDTH && othersIn(paths, box, iso3) < LEAST_OTHERS) {
		width *= 1.2;
		box = boxAt(x, y, width, aspect);
	}
	return box;
}

/** The largest part, and those of some size that are not far from it: the Kurils, not French Guiana. */
function mainBox(parts: readonly Part[]): Box | undefined {
	const area = ({ box }: Part) => box.width * box.height;
	const [largest, ...others] = [...parts].sort((a, b) => area(b) - area(a));
	if (!largest) return undefined;
	const reach = Math.max(largest.box.width, largest.box.height);
	const near = others.filter(
		(part) => area(part) >= area(largest) / 12 && gap(part.box, largest.box) < reach,
	);
	return [largest, ...near].map(({ box }) => box).reduce(around);
}

function around(a: Box, b: Box): Box {
	const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
	return {
		x,
		y,
		width: Math.max(a.x + a.width, b.x + b.width) - x,
		height: Math.max(a.y + a.height, b.y + b.height) - y,
	};
}

function gap(a: Box, b: Box): number {
	return Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height);
}

/** A box around a point, moved into the map where it would leave it. */
function boxAt(x: number, y: number, wanted: number, aspect: number): Box {
	const width = Math.min(wanted, MAP_WIDTH, MAP_HEIGHT * aspect);
	const height = width / aspect;
	return {
		x: Math.round(Math.min(PLACES_END - width, Math.max(0, x - width / 2))),
		y: Math.round(Math.min(MAP_HEIGHT - height, Math.max(0, y - height / 2))),
		width: Math.round(width),
		height: Math.round(height),
	};
}

function othersIn(paths: readonly PartedPath[], box: Box, iso3: string): number {
	return paths.filter(
		(path) => path.kind === 's' && path.iso3 !== iso3 && path.parts.some((part) => gap(part.box, box) <= 0),
	).length;
}

/** What of the base map is seen in a box, in drawing order. Parts that lie outside are left out, those that reach in are whole. */
export function croppedPaths(paths: readonly PartedPath[], box: Box): MapPath[] {
	return paths.flatMap(({ kind, iso3, parts }) => {
		const seen = parts.filter((part) => gap(part.box, box) <= 0);
		return seen.length === 0 ? [] : [{ kind, iso3, d: seen.map(({ d }) => d).join('') }];
	});
}
