/** Side of a tile of the map's patterns, in their own units (`src/lib/map/patterns.ts`). */
const TILE = 6;

/** A hatch or texture: lines of one colour on a ground of another. */
export interface Weave {
	readonly ground: string;
	readonly ink: string;
	/** Width of its lines, in pixels. */
	readonly strokeWidth: number;
	/** The lines of one tile, as the pattern draws them. */
	readonly tile: string;
}

/** The patterns of a picture by their ids, read from its `<defs>`. */
export function weavesIn(defs: string): Map<string, Weave> {
	return new Map(
		[...defs.matchAll(PATTERN)].map(([, id = '', ground = '', path = '']) => [
			id,
			{
				ground,
				ink: attribute(path, 'stroke'),
				strokeWidth: Number(attribute(path, 'stroke-width')),
				tile: attribute(path, 'd'),
			},
		]),
	);
}

const PATTERN = /<pattern id="([^"]+)"[^>]*><rect[^>]*fill="([^"]*)"\/>(<path[^>]*>)<\/pattern>/g;

function attribute(element: string, name: string): string {
	return new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '';
}

/**
 * The lines of a weave all over a space, as one path: for those who draw a pattern badly. Office paints it black or not at all, and browsers
 * put it into a PDF as a coarse picture, once for each shape.
 * @param unitsPerPx how many units of the space a pixel of the weave takes
 */
export function woven(weave: Weave, width: number, height: number, unitsPerPx: number): string {
	const side = TILE * unitsPerPx;
	const lines: string[] = [];
	const at = (n: number) => String(Math.round(n * 10) / 10);
	const isDotted = weave.tile.endsWith('h0');
	if (isDotted || /^M0 3H/.test(weave.tile)) {
		for (let y = side / 2; y < height; y += side) lines.push(`M${at(side / 2)} ${at(y)}H${at(width)}`);
	} else if (/^M3 0V/.test(weave.tile)) {
		for (let x = side / 2; x < width; x += side) lines.push(`M${at(x)} 0V${at(height)}`);
	} else {
		for (let x = side; x < width + height; x += side) {
			const far = at(height);
			if (RISING.test(weave.tile)) lines.push(`M${at(x)} 0l-${far} ${far}`);
			if (FALLING.test(weave.tile)) lines.push(`M${at(x - height)} 0l${far} ${far}`);
		}
	}
	// A dash of no length with round ends is a dot.
	const dots = isDotted ? ` stroke-dasharray="0 ${at(side)}"` : '';
	return (
		`<path fill="none" stroke="${weave.ink}" stroke-width="${at(weave.strokeWidth * unitsPerPx)}" ` +
		`stroke-linecap="round"${dots} d="${lines.join('')}"/>`
	);
}

const RISING = /M-1 7L7-1/;
const FALLING = /M-1-1L7 7/;
