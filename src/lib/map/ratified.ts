import { labelAt } from './label-place.ts';
import { labelSvg, MOST_NAMED, type Named, placeOnWorld } from './labels.ts';
import type { Painted } from './paint.ts';
import { PLACE_OF } from './places.ts';

/** A state that has ratified by the as-of day. */
export interface Ratified extends Named {
	/** No page of the depositary or of a register has been seen for it. */
	readonly isReported: boolean;
}

/**
 * The shapes of the map with those of states that have ratified over all others, so that their halo is seen; before each a path for its dashed
 * outline, without geometry where it has none. Days before its ratification are left to the style sheet.
 */
export function raiseShapes(shapes: string, ratified: readonly Ratified[]): string {
	let rest = shapes;
	let raised = '';
	for (const { iso3, isReported } of ratified) {
		const shape = new RegExp(`<path class="?s"? data-iso3="?${iso3}"?[^>]*?(d="[^"]*")/>`).exec(rest);
		if (!shape) continue;
		rest = rest.replace(shape[0], '');
		raised += `<path class="o"${isReported ? ` ${shape[1]}` : ''}/>${shape[0]}`;
	}
	return rest.replace('<path class="b"', () => `${raised}<path class="b"`);
}

/**
 * The names of the first states that have ratified, as the content of the map's `.map-names`. The style sheet shows each while its state is
 * painted as ratified, and none once there are more than `MOST_NAMED`: the last stands for all further ones.
 */
export function labelsText(ratified: readonly Ratified[], painting: ReadonlyMap<string, Painted>): string {
	const offsets = placeOnWorld(ratified.slice(0, MOST_NAMED));
	return ratified
		.slice(0, MOST_NAMED + 1)
		.map(({ iso3, name, isReported }) => {
			const place = PLACE_OF.get(iso3);
			const offset = offsets.get(iso3);
			if (!place) return '';
			const painted = painting.get(iso3);
			const { small } = place;
			const dot = small ? `<circle/>${isReported ? '<circle class="reported"/>' : ''}` : '';
			const content = dot + (offset ? labelSvg(name, offset) : '');
			const nudged = small
				? `<g transform="translate(${small.nudgeX / 5} ${small.nudgeY / 5})">${content}</g>`
				: content;
			return `<g data-iso3="${iso3}" data-paint="${painted?.paint ?? ''}"${painted?.faded ? ' data-faded' : ''} style="translate:${labelAt(place)}">${nudged}</g>`;
		})
		.join('');
}
