import type { GridLine } from './grid.ts';
import { parsePath } from './path-string.ts';

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
