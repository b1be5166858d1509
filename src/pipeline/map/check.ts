import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { WITHOUT_LAND, type Features } from './atlas.ts';
import { doubleArea, VIEW_HEIGHT, VIEW_WIDTH, type GridLine, type GridPoint } from './geometry.ts';
import { parsePath, readContent, readDots, readShapes, type DrawnPath } from './svg.ts';

/** What the drawn map may cost every page that shows it: it is in the HTML (map.md, "It travels once"). */
export const BUDGET_BROTLI_BYTES = 36_000;

/** Throws, saying what is wrong, unless the content is a whole map of the participants and territories in the facts. */
export function checkContent(content: string, facts: Features): void {
	const paths = readContent(content);
	checkAreas(paths, facts);
	checkRings(paths);
	checkMarkers(paths, facts);
	checkInside(paths);
	checkSharedBorders(paths);
	const { brotli } = sizesOf(content);
	if (brotli > BUDGET_BROTLI_BYTES)
		throw new Error(`The map takes ${brotli} bytes in brotli; the budget is ${BUDGET_BROTLI_BYTES}`);
}

function checkAreas(paths: readonly DrawnPath[], facts: Features): void {
	const ids = (kind: string): string[] =>
		paths.filter((path) => path.class === kind).map((path) => path.id ?? '');
	if (ids('s').includes(WITHOUT_LAND))
		throw new Error(`${WITHOUT_LAND} has a shape: the EU is a badge, never a fill`);
	const areas = (hatched: boolean): string[] =>
		facts.territories.filter((t) => t.hatched === hatched).map((t) => t.area);
	sameSet('participants (class s)', ids('s'), facts.participants);
	sameSet('tinted territories (class t)', ids('t'), areas(false));
	sameSet('hatched areas (class h)', ids('h'), areas(true));
}

function sameSet(what: string, found: readonly string[], wanted: readonly string[]): void {
	const missing = wanted.filter((id) => !found.includes(id));
	const surplus = found.filter((id) => !wanted.includes(id));
	const twice = found.filter((id, i) => found.indexOf(id) !== i);
	if (missing.length + surplus.length + twice.length > 0) {
		throw new Error(
			`${what}: missing [${missing.join()}], not in the facts [${surplus.join()}], twice [${twice.join()}]`,
		);
	}
}

function checkRings(paths: readonly DrawnPath[]): void {
	for (const { id, rings } of readShapes(paths)) {
		if (rings.length === 0) throw new Error(`${id} has no ring`);
		const flat = rings.find((ring) => ring.length < 3 || doubleArea(ring) === 0);
		if (flat) throw new Error(`${id} has a ring without area at ${JSON.stringify(flat[0])}`);
	}
}

function checkMarkers(paths: readonly DrawnPath[], facts: Features): void {
	const dots = paths.filter((path) => path.class === 'm');
	sameSet(
		'markers (class m)',
		dots.map((dot) => dot.id ?? ''),
		facts.smallStates.filter((state) => state.marked).map((state) => state.iso3),
	);
	const ring = paths.find((path) => path.class === 'r');
	if (ring?.d !== dots.map((dot) => dot.d).join(''))
		throw new Error('The ring of the markers is not drawn under each marker');
}

function checkInside(paths: readonly DrawnPath[]): void {
	for (const path of paths) {
		const dots = path.class === 'm' || path.class === 'r';
		const points = dots ? readDots(path.d) : parsePath(path.d).flatMap((part) => part.points);
		if (points.length === 0) throw new Error(`An empty path: class ${path.class} ${path.id ?? ''}`);
		const outside = points.find(([x, y]) => x < 0 || y < 0 || x > VIEW_WIDTH || y > VIEW_HEIGHT);
		if (outside) throw new Error(`${path.id ?? path.class} leaves the viewBox at ${outside.join()}`);
	}
}

/** Each step of a border must be a step of two shapes, or a gap or an overlap opens between neighbours. */
function checkSharedBorders(paths: readonly DrawnPath[]): void {
	const owners = ownersOfSteps(paths);
	for (const path of paths.filter(({ class: kind }) => ['b', 'u0', 'u1', 'c'].includes(kind))) {
		for (const step of parsePath(path.d).flatMap((part) => steps(part.points))) {
			if ((owners.get(step)?.size ?? 0) < 2)
				throw new Error(`The border step ${step} (class ${path.class}) is not shared by two shapes`);
		}
	}
}

/** For each step between two points, whichever way it is drawn, the areas whose outline has it. */
export function ownersOfSteps(paths: readonly DrawnPath[]): Map<string, Set<string>> {
	const owners = new Map<string, Set<string>>();
	for (const { id, rings } of readShapes(paths)) {
		for (const step of rings.flatMap((ring) => steps([...ring, ...ring.slice(0, 1)]))) {
			owners.set(step, (owners.get(step) ?? new Set()).add(id));
		}
	}
	return owners;
}

/** The steps of a line as keys that do not depend on its direction. */
export function steps(line: GridLine): string[] {
	return line.slice(1).map((point, i) => stepKey(line[i] ?? point, point));
}

function stepKey(a: GridPoint, b: GridPoint): string {
	return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
		? `${a.join()} ${b.join()}`
		: `${b.join()} ${a.join()}`;
}

/** Bytes as they are, and as a server sends them at the strongest setting. */
export interface Sizes {
	raw: number;
	gzip: number;
	brotli: number;
}

/** The sizes of a text in UTF-8. */
export function sizesOf(text: string): Sizes {
	const bytes = Buffer.from(text);
	return {
		raw: bytes.length,
		gzip: gzipSync(bytes, { level: 9 }).length,
		brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
	};
}
