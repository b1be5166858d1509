import { dotOf, dotPath, type MapPlace } from './places.ts';

/**
 * How a participant is painted: the key of a colour, or of two colours hatched, "certain+possible", where a window is open.
 * The keys are the classes of the legends, and `proposer`.
 */
export type Paint = string;

/** The pairs that can be hatched: what is certain, then what is possible. */
export const HATCHES: readonly (readonly [string, string])[] = [
	['none', 'signatory'],
	['none', 'contracting'],
	['none', 'party'],
	['signatory', 'contracting'],
	['signatory', 'party'],
	['signatory', 'none'],
	['contracting', 'none'],
	['party', 'none'],
	['neither', 'budapest-only'],
	['neither', 'this-only'],
	['neither', 'both'],
	['this-only', 'both'],
	['budapest-only', 'both'],
];

/** The paint of a participant whose class is certain, or certain and possibly another. */
export function paintOf(certain: string, possible?: string): Paint {
	return possible === undefined ? certain : `${certain}+${possible}`;
}

/** What is drawn of each participant: its paint, and whether it steps back behind a filter. */
export interface Painted {
	readonly paint: Paint;
	readonly faded: boolean;
}

/** Calls a function with each painting as it comes; gives a function that ends this. */
export type OnPainting = (paint: (painting: ReadonlyMap<string, Painted>) => void) => () => void;

/** Paints shapes that are already in the document, and touches only those whose paint has changed. */
export class Painter {
	readonly #shapes: ReadonlyMap<string, readonly Element[]>;
	readonly #now = new Map<string, Painted>();
	/** The rings around the dots, in one path. */
	readonly #rings: Element | null;
	/** The dots that are needed at the present scale, by `iso3`. */
	#dots: ReadonlyMap<string, string> = new Map();
	readonly #patterns: readonly Element[];
	#painting: ReadonlyMap<string, Painted> | undefined;

	/** @param root what holds the shapes; each names its participant in `data-iso3` and has its paint in `data-paint` */
	constructor(root: ParentNode) {
		const shapes = new Map<string, Element[]>();
		for (const shape of root.querySelectorAll('[data-iso3]')) {
			const iso3 = shape.getAttribute('data-iso3') ?? '';
			const known = shapes.get(iso3);
			if (known) known.push(shape);
			else shapes.set(iso3, [shape]);
			this.#now.set(iso3, {
				paint: shape.getAttribute('data-paint') ?? '',
				faded: shape.hasAttribute('data-faded'),
			});
		}
		this.#shapes = shapes;
		this.#rings = root.querySelector('.r');
		this.#patterns = [...root.querySelectorAll('pattern')];
	}

	/** The shapes of a participant: its outline and, for a small state, its marker. Empty for the EU. */
	shapesOf(iso3: string): readonly Element[] {
		return this.#shapes.get(iso3) ?? [];
	}

	/** Paints. A participant that is not named keeps its paint. */
	paint(painting: ReadonlyMap<string, Painted>): void {
		if (painting === this.#painting) return;
		this.#painting = painting;
		let isFading = false;
		for (const [iso3, to] of painting) {
			const from = this.#now.get(iso3);
			if (!from || (from.paint === to.paint && from.faded === to.faded)) continue;
			this.#now.set(iso3, to);
			isFading ||= from.faded !== to.faded;
			for (const shape of this.shapesOf(iso3)) {
				if (from.paint !== to.paint) shape.setAttribute('data-paint', to.paint);
				if (from.faded !== to.faded) shape.toggleAttribute('data-faded', to.faded);
			}
		}
		if (isFading) this.#drawRings();
	}

	/** Scales the hatches and textures, which are drawn in CSS pixels, to the units of the map. */
	scalePatterns(unitsPerPx: number): void {
		for (const pattern of this.#patterns) pattern.setAttribute('patternTransform', `scale(${unitsPerPx})`);
	}

	/** Puts the dots of the small states where they belong at a scale, and hides those that are not needed. */
	placeDots(places: readonly MapPlace[], unitsPerPx: number): void {
		const dots = new Map<string, string>();
		for (const place of places) {
			const dot = dotOf(place, unitsPerPx);
			const [, marker, ...labels] = this.shapesOf(place.iso3);
			if (!dot || !marker) continue;
			const d = dotPath(dot);
			marker.setAttribute('d', d);
			for (const element of [marker, ...labels]) element.toggleAttribute('data-large', dot.isNeedless);
			if (!dot.isNeedless) dots.set(place.iso3, d);
		}
		this.#dots = dots;
		this.#drawRings();
	}

	/** Only around what does not step back: through a faded dot its ring would show as a grey dot of its own. */
	#drawRings(): void {
		const rings = [...this.#dots].filter(([iso3]) => !this.#now.get(iso3)?.faded);
		const d = rings.map(([, dot]) => dot).join('');
		if (this.#rings?.getAttribute('d') !== d) this.#rings?.setAttribute('d', d);
	}
}

/** Writes the first painting into the text of the shapes, as the server sends them. */
export function paintText(shapes: string, painting: ReadonlyMap<string, Painted>): string {
	return shapes.replace(/data-iso3="?([A-Z]{3})"?/g, (attribute, iso3: string) => {
		const painted = painting.get(iso3);
		return painted
			? `${attribute} data-paint="${painted.paint}"${painted.faded ? ' data-faded' : ''}`
			: attribute;
	});
}
