import type { Borders } from './borders.ts';
import { polygonArea, VIEW_BOX, type GridLine, type GridPoint } from './geometry.ts';
import type { Marker } from './build.ts';
import type { Outline } from './simplify.ts';

const TAG = {
	participant: 'class="s" data-iso3',
	tinted: 'class="t" data-area',
	hatched: 'class="h" data-area',
} as const;

/**
 * The content of the map's `<svg>`, in draw order: shapes, borders, dashed borders over their white casing, rings, dots.
 * Larger shapes come first, so that what lies in or on another (San Marino, the Holy See) is drawn over it and is hit first.
 */
export function svgContent(shapes: readonly Outline[], lines: Borders, dots: readonly Marker[]): string {
	const size = (shape: Outline): number =>
		shape.polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
	const inOrder = [...shapes].sort((a, b) => size(b) - size(a) || (a.area < b.area ? -1 : 1));
	const dashed = linesPath(lines.dashed);
	return [
		...inOrder.map(
			({ area, kind, polygons }) => `<path ${TAG[kind]}="${area}" d="${ringsPath(polygons.flat())}"/>`,
		),
		`<path class="b" d="${linesPath(lines.plain)}"/>`,
		`<path class="u0" d="${linesPath([...lines.dashed, ...lines.dotted])}"/>`,
		`<path class="u1" d="${dashed}"/>`,
		`<path class="c" d="${linesPath(lines.dotted)}"/>`,
		`<path class="r" d="${dotsPath(dots.map((dot) => dot.at))}"/>`,
		...dots.map(({ iso3, at }) => `<path class="m" data-iso3="${iso3}" d="${dotsPath([at])}"/>`),
	].join('');
}

/**
 * Every shape is stroked in the colour of the coast. A coast path of its own would keep inner borders clear of that colour, but costs 55 kB, 4.5
 * of them after brotli. So a border is a white line over that of the coast, and a little wider.
 */
const STYLE = [
	'path{vector-effect:non-scaling-stroke;stroke-linejoin:round;stroke:#7f8a93;stroke-width:.8px;fill:none}',
	'.s{fill:#e3dfd6}.t{fill:#f3f6f8}.h{fill:#fff;stroke-width:2.4px}.b{stroke:#fff;stroke-width:1px}',
	'.u0{stroke:#fff;stroke-width:1.2px}.u1{stroke:#4a5560;stroke-width:.8px;stroke-dasharray:3 2}',
	'.c{stroke:#4a5560;stroke-width:1.2px;stroke-linecap:round;stroke-dasharray:0 2.4}',
	'.r,.m{stroke-linecap:round}.r{stroke:#fff;stroke-width:9px}.m{stroke:#b9c1c8;stroke-width:7px}',
].join('');

/** A whole SVG document in neutral colours around the content; what follows its only `</style>` is the content. */
export function svgDocument(content: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${VIEW_BOX}"><style>${STYLE}</style>${content}</svg>\n`;
}

/** One sub-path of a path string. */
export interface SubPath {
	points: GridLine;
	closed: boolean;
}

/**
 * The shortest path string after compression: every step relative, no separator before a minus, and the pairs after `m`
 * are lines without a letter of their own. `h` and `v` are not used: they save bytes raw and cost bytes in brotli.
 */
export function pathString(subPaths: readonly SubPath[]): string {
	let at: GridPoint = [0, 0];
	let text = '';
	for (const { points, closed } of subPaths) {
		const [start] = points;
		if (!start) continue;
		text += 'm';
		let first = true;
		for (const point of points) {
			text += numbers(point[0] - at[0], point[1] - at[1], first);
			first = false;
			at = point;
		}
		if (closed) {
			text += 'z';
			at = start;
		}
	}
	return text;
}

function numbers(dx: number, dy: number, first: boolean): string {
	return `${first || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
}

/** The path string of closed rings. */
export function ringsPath(rings: readonly GridLine[]): string {
	return pathString(rings.map((points) => ({ points, closed: true })));
}

/** The path string of open lines. */
export function linesPath(lines: readonly GridLine[]): string {
	return pathString(lines.map((points) => ({ points, closed: false })));
}

/** Reads back what {@link pathString} writes (and nothing else of SVG's grammar); throws on anything else. */
export function parsePath(text: string): SubPath[] {
	let at: GridPoint = [0, 0];
	return (text.match(/m[^m]*/g) ?? []).map((part) => {
		if (!/^m(?:-?\d+ ?)+z?$/.test(part)) throw new Error(`Not a path of this build: ${part.slice(0, 40)}`);
		const steps = (part.match(/-?\d+/g) ?? []).map(Number);
		const points: GridPoint[] = [];
		for (let i = 0; i < steps.length; i += 2) {
			at = [at[0] + (steps[i] ?? 0), at[1] + (steps[i + 1] ?? 0)];
			points.push(at);
		}
		const closed = part.endsWith('z');
		if (closed) at = points[0] ?? at;
		return { points, closed };
	});
}

/**
 * Sub-paths of almost no length: with `stroke-linecap: round` and `vector-effect: non-scaling-stroke` each is a dot of
 * the stroke's width in screen px at any zoom, which a circle with a radius in viewBox units is not. A whole unit would
 * show as an oval when zoomed, and not every renderer draws a cap on no length at all.
 */
export function dotsPath(points: readonly GridPoint[]): string {
	return points.map(([x, y]) => `M${x} ${y}h.1`).join('');
}

/** One `<path>` of the generated content. */
export interface DrawnPath {
	class: string;
	/** `data-iso3` or `data-area`; absent on lines and on the ring of all markers. */
	id?: string;
	/** Whether `id` is a participant's iso3. */
	isParticipant: boolean;
	d: string;
}

/** The paths of `world.svg.txt` in their order; throws if anything is left over that is no such path. */
export function readContent(content: string): DrawnPath[] {
	const paths: DrawnPath[] = [];
	const rest = content.replace(
		/<path class="(\w+)"(?: data-(iso3|area)="(\w+)")? d="([^"]*)"\/>/g,
		(_, kind: string, attribute: string | undefined, id: string | undefined, d: string) => {
			paths.push({
				class: kind,
				...(id === undefined ? {} : { id }),
				isParticipant: attribute === 'iso3',
				d,
			});
			return '';
		},
	);
	if (rest !== '') throw new Error(`Not a path of this build: ${rest.slice(0, 60)}`);
	return paths;
}

/** The shapes of areas (classes s, t, h) with their rings. */
export function readShapes(paths: readonly DrawnPath[]): { class: string; id: string; rings: GridLine[] }[] {
	return paths
		.filter((path) => ['s', 't', 'h'].includes(path.class))
		.map((path) => ({
			class: path.class,
			id: path.id ?? '',
			rings: parsePath(path.d)
				.filter((part) => part.closed)
				.map((part) => part.points),
		}));
}

/** The points of `Mx yh.1…`, the markers' paths. */
export function readDots(d: string): [x: number, y: number][] {
	return [...d.matchAll(/M(\d+) (\d+)h\.1/g)].map(([, x, y]) => [Number(x), Number(y)]);
}
