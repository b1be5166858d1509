import type { MapPlace } from './places.ts';

/** The four arrow keys. */
export type Direction = 'up' | 'down' | 'left' | 'right';

const UNIT: Record<Direction, readonly [number, number]> = {
	up: [0, -1],
	down: [0, 1],
	left: [-1, 0],
	right: [1, 0],
};

/**
 * The geographically nearest place in a direction, or `undefined` at the edge of the world. What lies ahead within 45° is preferred;
 * a place off to the side counts as farther by how far it is off, so that a row of islands is walked one by one.
 */
export function nextPlace(
	places: readonly MapPlace[],
	from: MapPlace,
	direction: Direction,
): MapPlace | undefined {
	const [ux, uy] = UNIT[direction];
	let best: MapPlace | undefined;
	let least = Infinity;
	for (const place of places) {
		const dx = place.x - from.x;
		const dy = place.y - from.y;
		const ahead = dx * ux + dy * uy;
		if (place === from || ahead <= 0) continue;
		const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
		// Beyond 45° the way aside outweighs the way ahead; such a place is only taken where nothing lies ahead.
		const cost = Math.hypot(ahead, aside) + (aside > ahead ? 4 * aside : aside);
		if (cost < least) {
			least = cost;
			best = place;
		}
	}
	return best;
}

/** What a key asks of the map. */
export type KeyAction =
	| { kind: 'walk'; direction: Direction }
	| { kind: 'type'; letter: string }
	| { kind: 'zoom'; factor: number }
	| { kind: 'first' | 'last' | 'select' | 'leave' };

const ACTIONS: Record<string, KeyAction> = {
	ArrowUp: { kind: 'walk', direction: 'up' },
	ArrowDown: { kind: 'walk', direction: 'down' },
	ArrowLeft: { kind: 'walk', direction: 'left' },
	ArrowRight: { kind: 'walk', direction: 'right' },
	Home: { kind: 'first' },
	End: { kind: 'last' },
	Enter: { kind: 'select' },
	' ': { kind: 'select' },
	Escape: { kind: 'leave' },
	'+': { kind: 'zoom', factor: 2 },
	'=': { kind: 'zoom', factor: 2 },
	'-': { kind: 'zoom', factor: 0.5 },
};

/** Signs that stand inside names. A search ignores them; the browser would take some for shortcuts of its own. */
const SIGNS = [' ', '-', '.', "'", '’', '(', ')'];

/**
 * What a key asks for, or `undefined` where it is the browser's. Keys with Ctrl, Alt or ⌘ always are.
 * @param isInsideName whether a space or another sign would be a part of the name that is being typed ("south a…", "guinea-b…")
 */
export function keyAction(
	{ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
	isInsideName: () => boolean,
): KeyAction | undefined {
	if (ctrlKey || altKey || metaKey) return undefined;
	if (SIGNS.includes(key) && isInsideName()) return { kind: 'type', letter: key };
	if (ACTIONS[key]) return ACTIONS[key];
	return [...key].length === 1 && /[\p{L}\p{N}]/u.test(key) ? { kind: 'type', letter: key } : undefined;
}

/** What makes a shape an option of the map's list box; one shape at a time is one. */
const ATTRIBUTES = ['tabindex', 'role', 'aria-label', 'aria-selected', 'aria-posinset', 'aria-setsize'];

/**
 * Makes a shape the one tab stop of the map (a roving tab index, ARIA Authoring Practices), and gives a function that makes it none again.
 * Apart from what is said of it: a shape that stops being a tab stop for a moment loses the focus.
 */
export function makeTabStop(shape: Element): () => void {
	shape.setAttribute('tabindex', '0');
	shape.setAttribute('role', 'option');
	return () => {
		for (const name of ATTRIBUTES) shape.removeAttribute(name);
	};
}

/** Says what a screen reader hears at the tab stop. `place` counts from 1, by name, of `of` participants. */
export function describeTabStop(
	shape: Element,
	{ label, isSelected, place, of }: { label: string; isSelected: boolean; place: number; of: number },
): void {
	shape.setAttribute('aria-label', label);
	shape.setAttribute('aria-selected', String(isSelected));
	shape.setAttribute('aria-posinset', String(place));
	shape.setAttribute('aria-setsize', String(of));
}
