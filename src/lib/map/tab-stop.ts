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
