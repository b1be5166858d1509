import type { GridLine, GridPoint } from './grid.ts';

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
