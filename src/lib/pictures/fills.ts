import { patternsText } from '#lib/map/patterns.ts';
import { colour, type Colours } from './colours.ts';

/** Paints whose colour has another name than they have. */
const SHARED: Record<string, string> = { 'no-vote': 'sea', neither: 'none' };

/**
 * The fills of one picture, as attributes write them. Hatches and textures are the map's own patterns, with the colours written out; those
 * that were asked for are in `defs`.
 */
export class Fills {
	readonly #colours: Colours;
	readonly #hasTextures: boolean;
	readonly #unitsPerPx: number;
	readonly #patterns: ReadonlyMap<string, string>;
	readonly #used = new Set<string>();

	/** @param unitsPerPx how many units of the space that is filled a pixel of a pattern takes */
	constructor(colours: Colours, hasTextures: boolean, unitsPerPx: number) {
		this.#colours = colours;
		this.#hasTextures = hasTextures;
		this.#unitsPerPx = unitsPerPx;
		const patterns = patternsText().match(/<pattern.*?<\/pattern>/g) ?? [];
		this.#patterns = new Map(patterns.map((text) => [/id="([^"]+)"/.exec(text)?.[1] ?? '', text]));
	}

	/** The value of `fill` or `stroke` for a paint. */
	of(paint: string): string {
		const texture = `texture-${paint}`;
		if (this.#hasTextures && this.#patterns.has(texture)) return this.#pattern(texture);
		if (this.#patterns.has(paint)) return this.#pattern(paint);
		return colour(this.#colours, SHARED[paint] ?? paint);
	}

	/** The patterns that were asked for so far. */
	get defs(): string {
		const texts = [...this.#used].map((id) =>
			(this.#patterns.get(id) ?? '')
				.replace(`id="${id}"`, `id="${nameOf(id)}"`)
				.replace(/patternTransform="[^"]*"/, `patternTransform="scale(${this.#unitsPerPx.toFixed(4)})"`)
				.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => colour(this.#colours, name)),
		);
		return `<defs>${texts.join('')}</defs>`;
	}

	#pattern(id: string): string {
		this.#used.add(id);
		return `url(#${nameOf(id)})`;
	}
}

/** A plus may not stand in a name of XML, and drawing programs hold to that. */
function nameOf(id: string): string {
	return `paint-${id.replace('+', '-or-')}`;
}
