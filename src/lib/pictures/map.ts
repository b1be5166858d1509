import { dotOf, dotPath, type MapPlace, type Places, placesAt } from '#lib/map/places.ts';
import { type Box, frameFor, MAP_HEIGHT, MAP_WIDTH, within } from '#lib/map/frame.ts';
import { leader, LINE_EM, linesOf, MOST_NAMED, placeLabels, pointOf } from '#lib/map/labels.ts';
import type { Painted } from '#lib/map/paint.ts';
import type { Ratified } from '#lib/map/ratified.ts';
import { patternId, PATTERNS } from '#lib/map/patterns.ts';
import { colour, type Colours } from './colours.ts';
import { Fills, groundOf, hatchLines } from './fills.ts';
import type { MapPath, PathKind } from './paths.ts';
import { FontMetrics, round, type Setting, textAt } from './svg-text.ts';

/** What the map of a picture is drawn from. */
export interface MapDraft {
	/** The base map. */
	readonly paths: readonly MapPath[];
	readonly colours: Colours;
	/** By `iso3`. */
	readonly painting: ReadonlyMap<string, Painted>;
	/** What fills the frame; `undefined` for the whole world. */
	readonly region: Box | undefined;
	/** `iso3` of the participant with a line around it. */
	readonly selected: string | undefined;
	readonly hasTextures: boolean;
	/** States that have ratified by the as-of day, in that order: while few of them are painted so, each is named. */
	readonly ratified?: readonly Ratified[] | undefined;
}

/** How a map is drawn into its document. */
export interface MapDrawing {
	/**
	 * Hatches and textures as lines that are cut out by the shapes, instead of as patterns (see `hatchLines`). Textures stand in a
	 * `<g class="texture">` each, which a style sheet can hide.
	 */
	readonly hasLines?: boolean;
	/** Where several maps of one document use the same shapes: the ids of these, and what the ids of this map begin with. */
	readonly shared?: { readonly shapeIds: ReadonlyMap<MapPath, string>; readonly prefix: string };
}

/** A map in its place, with what the legend beside it needs to be painted alike. `svg` needs the `defs` of `fills` before it. */
export interface DrawnMap {
	readonly svg: string;
	readonly fills: Fills;
	/** Pixels of the picture for one unit of the map. */
	readonly scale: number;
	/** The part of the map that is seen, which may be more than the region asked for. In units of the map. */
	readonly seen: Box;
}

/** The proportions of the world map, at the width for which its lines and dots are drawn where its words stand around it as real text. */
export const MAP_FRAME = { width: 1000, height: 461 } as const;

/** The largest zoom of a region. */
const MOST = 8;
/** The opacity of the dots and outlines that step back behind a filter. */
const FADED = 0.25;
/** How much wider the fonts of readers are than ours. */
const SLACK = 1.12;
const UNPAINTED: Painted = { paint: 'none', faded: false };
/** Fields of the colour of the page, whose outline is seen inside too. */
const OUTLINED = ['no-entry', 'unrecorded', 'no-vote'];

/** A map that fills a frame of its own (see `MAP_FRAME`), without words. */
export function mapAlone(
	draft: MapDraft,
	frame: { width: number; height: number },
	drawing?: MapDrawing,
): DrawnMap {
	// The line around a region is half outside of its box.
	const box = { x: 0.5, y: 0.5, width: frame.width - 1, height: frame.height - 1 };
	return mapIn(draft, box, drawing);
}

/** The map in a box of a picture: as large as fits for the whole world, else filling the box with the region. */
export function mapIn(draft: MapDraft, box: Box, drawing: MapDrawing = {}): DrawnMap {
	const fit = Math.min(box.width / MAP_WIDTH, box.height / MAP_HEIGHT);
	// The frame reckons in units of the whole map fitted into the box.
	const visible = { x: 0, y: 0, width: box.width / fit, height: box.height / fit };
	const frame = draft.region ? frameFor(draft.region, visible, MOST) : within({ k: 1, x: 0, y: 0 }, visible);
	const scale = frame.k * fit;
	const [x, y] = [box.x + frame.x * fit, box.y + frame.y * fit];
	const fills = new Fills(draft.colours, draft.hasTextures, 1 / scale);
	const edges = `x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}"`;
	const clip = `${drawing.shared?.prefix ?? ''}map-frame`;
	const svg =
		`<clipPath id="${clip}"><rect ${edges}/></clipPath>` +
		`<g clip-path="url(#${clip})"><g transform="translate(${round(x)} ${round(y)}) scale(${scale.toFixed(5)})" fill="none" stroke-linejoin="round">` +
		new MapWriter(draft, drawing, fills, 1 / scale, placesAt(frame.k)).text() +
		`</g>${labels(draft, box, { x, y, scale }, placesAt(frame.k))}</g>` +
		(draft.region ? `<rect ${edges} fill="none" stroke="${colour(draft.colours, 'rule')}"/>` : '');
	const seen = {
		x: (box.x - x) / scale,
		y: (box.y - y) / scale,
		width: box.width / scale,
		height: box.height / scale,
	};
	return { svg, fills, scale, seen };
}

/** Those that have ratified on the day of a picture, and do not step back. */
function ratifiedIn({ ratified = [], painting }: MapDraft): readonly Ratified[] {
	return ratified.filter(({ iso3 }) => {
		const { paint = '', faded = false } = painting.get(iso3) ?? {};
		return !faded && (paint === 'contracting' || paint === 'party');
	});
}

/** The names of those that have ratified, while they are few, in pixels of the picture. */
function labels(
	draft: MapDraft,
	box: Box,
	at: { readonly x: number; readonly y: number; readonly scale: number },
	places: Places,
): string {
	const named = ratifiedIn(draft);
	if (named.length > MOST_NAMED) return '';
	const sizePx = Math.max(12, Math.round(box.width / 72));
	const metrics = new FontMetrics(SLACK);
	const pointIn = (place: MapPlace): [number, number] => {
		const [x, y] = pointOf(place, 1 / at.scale);
		return [at.x + x * at.scale - box.x, at.y + y * at.scale - box.y];
	};
	const view = { at: pointIn, width: box.width, height: box.height, sizePx };
	const seen = named.filter(({ iso3 }) => {
		const place = places.of.get(iso3);
		const [x, y] = place ? pointIn(place) : [-1, -1];
		return x >= 0 && y >= 0 && x <= box.width && y <= box.height;
	});
	const measure = (text: string, size: number) => metrics.width(text, 'bold', size);
	return [...placeLabels(seen, [view], measure, places)]
		.map(([iso3, offset]) => {
			const place = places.of.get(iso3);
			const lines = linesOf(seen.find((state) => state.iso3 === iso3)?.name ?? '');
			if (!place) return '';
			const [x, y] = pointIn(place).map((n, axis) => n + (axis === 0 ? box.x : box.y)) as [number, number];
			const [x1, y1, x2, y2] = leader(offset, lines.length) ?? [0, 0, 0, 0];
			const line = `<path d="M${round(x + x1)} ${round(y + y1)}L${round(x + x2)} ${round(y + y2)}" stroke="${colour(draft.colours, 'text')}"/>`;
			const setting: Setting = {
				face: 'bold',
				sizePx,
				fill: colour(draft.colours, 'text'),
				anchor: offset.anchor,
			};
			const text = (halo?: string) =>
				lines
					.map((words, row) => {
						const down = 0.35 + (row - (lines.length - 1) / 2) * LINE_EM;
						return textAt(x + offset.dx, y + offset.dy + down * sizePx, words, { ...setting, halo });
					})
					.join('');
			return line + text(colour(draft.colours, 'sea')) + text();
		})
		.join('');
}

/** Writes a map in its own units. Every line is as wide as on a screen of the picture's size: `vector-effect` is not known everywhere. */
class MapWriter {
	readonly #draft: MapDraft;
	readonly #drawing: MapDrawing;
	readonly #fills: Fills;
	readonly #unitsPerPx: number;
	readonly #places: Places;

	constructor(draft: MapDraft, drawing: MapDrawing, fills: Fills, unitsPerPx: number, places: Places) {
		this.#draft = draft;
		this.#drawing = drawing;
		this.#fills = fills;
		this.#unitsPerPx = unitsPerPx;
		this.#places = places;
	}

	text(): string {
		const { paths } = this.#draft;
		// Borders are drawn after all land, and over its hatches.
		const border = paths.findIndex(({ kind }) => kind === 'b');
		const end = border < 0 ? paths.length : border;
		const ratified = ratifiedIn(this.#draft);
		const raised = ratified.flatMap(({ iso3, isReported }) => {
			const path = paths.find(({ kind, iso3: of }) => kind === 's' && of === iso3);
			return path ? [{ path, isReported }] : [];
		});
		return [
			...paths
				.slice(0, end)
				.map((path) => (raised.some((shape) => shape.path === path) ? '' : this.#path(path))),
			...raised.map(({ path, isReported }) => this.#halo(path, isReported) + this.#path(path, true)),
			this.#drawing.hasLines ? this.#hatches() : '',
			...paths.slice(end).map((path) => this.#path(path)),
			this.#dots(),
			this.#outline(),
		].join('');
	}

	/** A length in pixels of the picture. */
	#px(length: number): string {
		return round(length * this.#unitsPerPx);
	}

	#colour(name: string): string {
		return colour(this.#draft.colours, name);
	}

	/** The colour of a paint, or its pattern unless that is drawn as lines. */
	#fill(paint: string): string {
		return this.#drawing.hasLines ? groundOf(paint, this.#draft.colours) : this.#fills.of(paint);
	}

	#id(id: string): string {
		return this.#drawing.shared ? '' : ` id="${id}"`;
	}

	#shape(path: MapPath, attributes = ''): string {
		const shared = this.#drawing.shared?.shapeIds.get(path);
		return shared === undefined
			? `<path${attributes} d="${path.d}"/>`
			: `<use${attributes} href="#${shared}"/>`;
	}

	#path(path: MapPath, isRaised = false): string {
		const { kind, iso3 = '' } = path;
		const coast = (paint: string) =>
			` stroke="${this.#colour('coast')}" stroke-width="${this.#px(OUTLINED.includes(paint) ? 2.4 : 0.8)}"`;
		const isFaded = [...this.#draft.painting.values()].some(({ faded }) => faded);
		const undetermined = ` stroke="${this.#colour('undetermined')}" stroke-width="${this.#px(0.9)}"`;
		const attributes: Record<Exclude<PathKind, 's'>, () => string> = {
			t: () => ` fill="${this.#fill('territory')}"${coast('territory')}`,
			h: () => ` fill="${this.#fill('no-entry')}"${coast('no-entry')}`,
			b: () => ` stroke="${this.#colour(isFaded ? 'rule' : 'border')}" stroke-width="${this.#px(1)}"`,
			u0: () => ` stroke="${this.#colour('sea')}" stroke-width="${this.#px(1.4)}"`,
			u1: () => `${undetermined} stroke-dasharray="${this.#px(3)} ${this.#px(2.2)}"`,
			c: () => `${undetermined} stroke-dasharray="${this.#px(0.9)} ${this.#px(1.6)}"`,
		};
		if (kind !== 's') return this.#shape(path, attributes[kind]());
		const { paint, faded } = this.#draft.painting.get(iso3) ?? UNPAINTED;
		const id = this.#id(`state-${iso3}`);
		if (faded) {
			const outline = ` stroke="${this.#colour('rule-strong')}" stroke-width="${this.#px(0.8)}" opacity="0.6"`;
			return this.#shape(path, `${id} fill="${this.#colour('sea')}"${outline}`);
		}
		return this.#shape(path, `${id} fill="${this.#fill(paint)}"${isRaised ? '' : coast(paint)}`);
	}

	/** Under a state that has ratified: a halo, and where that is only reported, a dashed line around it. */
	#halo(path: MapPath, isReported: boolean): string {
		const ring = ` stroke="${this.#colour('contracting')}" stroke-width="${this.#px(4.6)}" stroke-dasharray="${this.#px(3)} ${this.#px(2.5)}"`;
		const halo = ` stroke="${this.#colour('sea')}" stroke-width="${this.#px(2.4)}"`;
		return (isReported ? this.#shape(path, ring) : '') + this.#shape(path, halo);
	}

	/** The lines of hatches and textures, cut out by the shapes: one drawing for each paint. */
	#hatches(): string {
		const { paths, painting, colours, hasTextures } = this.#draft;
		const groups = new Map<string, MapPath[]>();
		for (const path of paths) {
			const painted = painting.get(path.iso3 ?? '');
			const pattern = painted && patternId(painted.paint, hasTextures);
			if (!painted || painted.faded || pattern === undefined) continue;
			groups.set(pattern, [...(groups.get(pattern) ?? []), path]);
		}
		return [...groups]
			.map(([pattern, shapes], at) => {
				const data = PATTERNS.get(pattern);
				if (!data) return '';
				const id = `${this.#drawing.shared?.prefix ?? ''}cut-${at}`;
				const isTexture = pattern.startsWith('texture-');
				const attributes = `clip-path="url(#${id})"${isTexture ? ' class="texture"' : ''}`;
				const space = { width: MAP_WIDTH, height: MAP_HEIGHT };
				return (
					`<clipPath id="${id}">${shapes.map((path) => this.#shape(path)).join('')}</clipPath>` +
					`<g ${attributes}>${hatchLines(data, space, this.#unitsPerPx, colours)}</g>`
				);
			})
			.join('');
	}

	/** The dots of small states. */
	#dots(): string {
		const shown = this.#places.all.flatMap((place) => {
			const dot = dotOf(place, this.#unitsPerPx);
			const painted = this.#draft.painting.get(place.iso3) ?? UNPAINTED;
			return dot && !dot.isNeedless ? [{ ...painted, iso3: place.iso3, d: dotPath(dot) }] : [];
		});
		const drawn = (dots: typeof shown) =>
			`<path stroke="${this.#colour('coast')}" stroke-width="${this.#px(8.4)}" d="${dots.map(({ d }) => d).join('')}"/>` +
			`<g stroke-width="${this.#px(7)}">${dots.map((dot) => this.#dot(dot)).join('')}</g>`;
		// Each with its ring as one, or the rings would show through the dots that step back.
		const back = shown.filter(({ faded }) => faded).map((dot) => `<g opacity="${FADED}">${drawn([dot])}</g>`);
		const front = drawn(shown.filter(({ faded }) => !faded));
		const rings = ratifiedIn(this.#draft).flatMap(({ iso3, isReported }) => {
			const place = this.#places.of.get(iso3);
			const dot = place && dotOf(place, this.#unitsPerPx);
			if (!dot || dot.isNeedless) return [];
			const circle = (r: number, name: string, rest: string) =>
				`<circle cx="${round(dot.x)}" cy="${round(dot.y)}" r="${this.#px(r)}" stroke="${this.#colour(name)}"${rest}/>`;
			const dashes = ` stroke-width="${this.#px(1.1)}" stroke-linecap="butt" stroke-dasharray="${this.#px(2)} ${this.#px(1.6)}"`;
			return [
				circle(4.4, 'sea', ` stroke-width="${this.#px(1.6)}"`),
				isReported ? circle(6, 'contracting', dashes) : '',
			];
		});
		return `<g${this.#drawing.shared ? ' class="dots"' : ''} stroke-linecap="round">${back.join('')}${front}${rings.join('')}</g>`;
	}

	#dot({ iso3, paint, d }: { readonly iso3: string; readonly paint: string; readonly d: string }): string {
		const dot = `<path${this.#id(`dot-${iso3}`)} stroke="${this.#fill(paint)}" d="${d}"/>`;
		const hatch = this.#drawing.hasLines ? PATTERNS.get(paint) : undefined;
		if (!hatch) return dot;
		// Lines do not fit into a dot: it has a core in their colour.
		const core = `stroke="${this.#colour(hatch.ink)}" stroke-width="${(3 * this.#unitsPerPx).toFixed(1)}"`;
		return `${dot}<path ${core} d="${d}"/>`;
	}

	/** A light line under a dark one around the selected participant, so that it stands out from every fill. */
	#outline(): string {
		const { paths, selected } = this.#draft;
		if (selected === undefined) return '';
		const shapes = paths.filter(({ iso3 }) => iso3 === selected).map((path) => this.#shape(path));
		const place = this.#places.of.get(selected);
		const dot = place && dotOf(place, this.#unitsPerPx);
		const ring =
			dot && !dot.isNeedless ? `<circle cx="${round(dot.x)}" cy="${round(dot.y)}" r="${this.#px(8)}"/>` : '';
		const lines = shapes.join('') + ring;
		return (
			`<g stroke="${this.#colour('sea')}" stroke-width="${this.#px(4.5)}">${lines}</g>` +
			`<g stroke="${this.#colour('text')}" stroke-width="${this.#px(2.2)}">${lines}</g>`
		);
	}
}
