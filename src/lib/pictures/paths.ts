/**
 * What a path of the base map can be, by its class there: `s` a participant, `t` a territory, `h` an area without an entry, `b` settled borders,
 * `u0` the casing under unsettled ones, `u1` dashed ones, `c` dotted ones. Dots are placed anew for each picture.
 */
const KINDS = ['s', 't', 'h', 'b', 'u0', 'u1', 'c'] as const;
export type PathKind = (typeof KINDS)[number];

/** One path of the base map. */
export interface MapPath {
	readonly kind: PathKind;
	/** `iso3` of a participant. */
	readonly iso3: string | undefined;
	readonly d: string;
}

/** Reads the text of the base map, `world.svg.txt`, in drawing order. */
export function pathsInText(shapes: string): MapPath[] {
	return [...shapes.matchAll(/<path class="(\w+)"(?: data-(iso3|area)="(\w+)")? d="([^"]*)"\/>/g)].flatMap(
		([, kind = '', attribute, code, d = '']) => pathOf(kind, attribute === 'iso3' ? code : undefined, d),
	);
}

/** Reads the map that is on the page, in drawing order: the browser has its shapes there and nowhere else. */
export function pathsInPage(root: ParentNode): MapPath[] {
	return [...root.querySelectorAll('.world-map path')].flatMap((path) =>
		pathOf(
			path.getAttribute('class') ?? '',
			path.getAttribute('data-iso3') ?? undefined,
			path.getAttribute('d') ?? '',
		),
	);
}

function pathOf(kind: string, iso3: string | undefined, d: string): MapPath[] {
	const pathKind = KINDS.find((known) => known === kind);
	return pathKind ? [{ kind: pathKind, iso3, d }] : [];
}
