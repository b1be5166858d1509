import { Fills } from './fills.ts';
import { colour } from './colours.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '#lib/map/frame.ts';
import type { Painted } from '#lib/map/paint.ts';
import type { MapAlone } from './map-alone.ts';
import type { MapDraft } from './parts.ts';
import { weavesIn, woven, type Weave } from './weave.ts';

/** What stands for a participant that steps back. */
const FADED = 0.25;
const NO_ENTRY: Painted = { paint: 'no-entry', faded: false };

/**
 * A map of `mapAlone` without patterns: hatches and textures are lines that are cut out by the shapes, one drawing for each class. Textures
 * stand in a `<g class="texture">` each, which a style sheet can show and hide.
 */
export function wovenMap(
	{ body, unitsPerPx }: MapAlone,
	{ painting, paths, colours }: MapDraft,
	hasTextures: boolean,
): string {
	const fills = new Fills(colours, hasTextures, unitsPerPx);
	const shapes = new Map<string, { paint: string; faded: boolean; ds: string[] }>();
	for (const { kind, iso3, d } of paths) {
		const painted = kind === 'h' ? NO_ENTRY : iso3 === undefined ? undefined : painting.get(iso3);
		if (!painted) continue;
		const { faded } = painted;
		const paint = /^url\(#(.*)\)$/.exec(fills.of(painted.paint))?.[1];
		if (paint === undefined) continue;
		const key = `${paint} ${faded}`;
		const known = shapes.get(key);
		if (known) known.ds.push(d);
		else shapes.set(key, { paint, faded, ds: [d] });
	}
	const weaves = weavesIn(fills.defs);
	const overlays = [...shapes.values()].map(({ paint, faded, ds }, at) => {
		const weave = weaves.get(paint);
		if (!weave) return '';
		const cut = ds.map((d) => `<path d="${d}"/>`).join('');
		const attributes = `clip-path="url(#cut-${at})"${faded ? ` opacity="${FADED}"` : ''}${paint.startsWith('paint-texture-') ? ' class="texture"' : ''}`;
		return `<clipPath id="cut-${at}">${cut}</clipPath><g ${attributes}>${woven(weave, MAP_WIDTH, MAP_HEIGHT, unitsPerPx)}</g>`;
	});
	const plain = withGrounds(body, weavesIn(body), unitsPerPx);
	// Under the borders, which are drawn after all land.
	const border = plain.indexOf(`<path stroke="${colour(colours, 'border')}"`);
	return plain.slice(0, border) + overlays.join('') + plain.slice(border);
}

/** The map with the ground of each pattern in its place. Dots, which are strokes, get a core in the colour of the lines. */
function withGrounds(body: string, weaves: ReadonlyMap<string, Weave>, unitsPerPx: number): string {
	let plain = body.replace(/<defs>.*?<\/defs>/, '');
	for (const [id, { ground, ink }] of weaves) {
		const paint = `url(#${id})`;
		plain = plain
			.replaceAll(`fill="${paint}"`, `fill="${ground}"`)
			.replaceAll(
				new RegExp(`<path ([^>]*)stroke="${paint.replaceAll(/[()]/g, '\\$&')}" d="([^"]*)"/>`, 'g'),
				(_, before: string, d: string) =>
					`<path ${before}stroke="${ground}" d="${d}"/><path stroke="${ink}" stroke-width="${(3 * unitsPerPx).toFixed(1)}" d="${d}"/>`,
			);
	}
	return plain;
}
