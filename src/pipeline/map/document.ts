import type { Borders } from './borders.ts';
import { polygonArea, VIEW_BOX } from './grid.ts';
import { dotsPath, type Marker } from './markers.ts';
import type { Outline } from './outline.ts';
import { linesPath, ringsPath } from './path-string.ts';

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
 * Every shape is stroked in the colour of the coast. A coast path of its own would keep inner borders clear of that colour,
 * but costs 55 kB, 4.5 of them after brotli. So a border is a thin white line in a wider one of the coast's colour, which
 * shows between two light shapes (where white alone is 1.25:1) and between two dark ones.
 */
const STYLE = [
	'path{vector-effect:non-scaling-stroke;stroke-linejoin:round;stroke:#8a96a0;fill:none}',
	'.s{fill:#e2e6e9}.t{fill:#eef0f1}.h{fill:url(#hatch)}.b{stroke:#fff;stroke-width:.5px}',
	'.u0{stroke:#fff;stroke-width:1.2px}.u1{stroke:#4a5560;stroke-width:.8px;stroke-dasharray:3 2}',
	'.c{stroke:#4a5560;stroke-width:1.2px;stroke-linecap:round;stroke-dasharray:0 2.4}',
	'.r,.m{stroke-linecap:round}.r{stroke:#fff;stroke-width:9px}.m{stroke:#b9c1c8;stroke-width:7px}',
].join('');

const HATCH =
	'<pattern id="hatch" width="20" height="20" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
	'<rect width="20" height="20" fill="#fff"/><rect width="8" height="20" fill="#b9c1c8"/></pattern>';

/** A whole SVG document in neutral colours around the content; what follows its only `</style>` is the content. */
export function svgDocument(content: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${VIEW_BOX}"><defs>${HATCH}</defs><style>${STYLE}</style>${content}</svg>\n`;
}
