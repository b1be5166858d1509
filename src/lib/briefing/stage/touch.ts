/** How far a finger goes at least for a swipe, and at most for a tap, in CSS pixels. */
const SWIPE_PX = 48;
const TAP_PX = 10;
/** How wide the edges are that a tap turns the moment at: a finger's width, and no more on a large screen (WCAG 2.5.5). */
const EDGE_PX = 44;

/**
 * Calls back for a swipe across, and for a tap at the left or right edge, with one finger. What is dragged along a slider, or typed into, and
 * what two fingers do, is left alone. In right-to-left pages forward is to the left.
 */
export function onSwipe(node: HTMLElement, turn: (by: 1 | -1) => void): () => void {
	let from: { id: number; x: number; y: number } | undefined;
	const start = (event: PointerEvent) => {
		if (event.pointerType !== 'touch') return;
		const isElsewhere =
			event.target instanceof Element && event.target.closest('input, button, a, dialog, [popover]');
		from =
			event.isPrimary && !isElsewhere
				? { id: event.pointerId, x: event.clientX, y: event.clientY }
				: undefined;
	};
	const end = (event: PointerEvent) => {
		if (from?.id !== event.pointerId) return;
		const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
		from = undefined;
		const forward = getComputedStyle(node).direction === 'rtl' ? -1 : 1;
		if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) > 1.5 * Math.abs(dy)) turn(dx * forward < 0 ? 1 : -1);
		else if (Math.hypot(dx, dy) <= TAP_PX) {
			const { left, right } = node.getBoundingClientRect();
			if (event.clientX > right - EDGE_PX) turn(forward === 1 ? 1 : -1);
			else if (event.clientX < left + EDGE_PX) turn(forward === 1 ? -1 : 1);
		}
	};
	const forget = () => (from = undefined);
	node.addEventListener('pointerdown', start);
	node.addEventListener('pointerup', end);
	node.addEventListener('pointercancel', forget);
	return () => {
		node.removeEventListener('pointerdown', start);
		node.removeEventListener('pointerup', end);
		node.removeEventListener('pointercancel', forget);
	};
}
