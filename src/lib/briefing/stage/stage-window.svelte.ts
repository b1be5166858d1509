import { ownsKeys } from '#lib/briefing/keys.ts';

/** How long nobody moves before the buttons go, in milliseconds. */
const REST_MS = 3000;

/** Full screen, and where the browser has none (iPhone), the window with the bar put away. */
export class FullScreenState {
	/** Whether the moment has the whole screen, or as much of it as the browser gives. */
	isOn = $state(false);
	/** Whether nobody has moved for a while: the buttons are in the way of the picture. */
	isAway = $state(false);
	#resting: ReturnType<typeof setTimeout> | undefined;

	/** Follows the browser, which can leave full screen by itself (Escape). */
	readonly follow = (): void => this.#set(document.fullscreenElement !== null);

	/** Stops hiding the buttons. */
	stop(): void {
		clearTimeout(this.#resting);
	}

	/** Goes to full screen, or leaves it. */
	async toggle(): Promise<void> {
		if (document.fullscreenElement) return document.exitFullscreen();
		if (this.isOn || !document.fullscreenEnabled) return this.#set(!this.isOn);
		// Refused where no key or click asked for it.
		await document.documentElement.requestFullscreen().catch(() => this.#set(true));
	}

	/** Shows the buttons for a while after a pointer moves. */
	wake(): void {
		this.isAway = false;
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => (this.isAway = true), REST_MS);
	}

	#set(isOn: boolean): void {
		this.isOn = isOn;
		this.wake();
	}
}

/**
 * Keeps the keyboard focus of a presentation on a control that is there or on the stage, the element in which all keys act. It never falls
 * to the body when the control that has it goes away.
 */
export class StageFocus {
	#stage: HTMLElement | undefined;
	#opener: Element | undefined;

	/** Attaches to the stage, which can take the focus (`tabindex="-1"`). */
	readonly attach = (stage: HTMLElement): void => {
		this.#stage = stage;
	};

	/** Puts the focus on the stage. */
	toStage(): void {
		this.#stage?.focus({ preventScroll: true });
	}

	/** Puts the focus on the stage if the map, the timeline or a field has it; tells whether one had. */
	leaveControl(): boolean {
		const active = document.activeElement;
		if (!active || !ownsKeys(active)) return false;
		this.toStage();
		return true;
	}

	/** Remembers what has the focus, before something is opened over the moment; what was remembered stays until `restore`. */
	remember(): void {
		this.#opener ??= document.activeElement ?? undefined;
	}

	/** Gives the focus back to what had it before, if what has it now is gone. */
	restore(): void {
		const opener = this.#opener;
		this.#opener = undefined;
		if (!isLost(document.activeElement)) return;
		if (opener && !isLost(opener) && (opener instanceof HTMLElement || opener instanceof SVGElement))
			opener.focus({ preventScroll: true });
		this.keep();
	}

	/** Puts the focus on the stage if what had it is gone. */
	keep(): void {
		if (isLost(document.activeElement)) this.toStage();
	}
}

function isLost(element: Element | null): boolean {
	return (
		!element ||
		element === document.body ||
		!element.isConnected ||
		!element.checkVisibility() ||
		element.closest('[inert]') !== null
	);
}

/** How far a finger goes at least for a swipe, and at most for a tap, in CSS pixels. */
const SWIPE_PX = 48;
const TAP_PX = 10;
/** How wide the edges are that a tap turns the moment at: a finger's width, and no more on a large screen (WCAG 2.5.5). */
const EDGE_PX = 44;

/**
 * Calls back for a swipe across, and for a tap at the left or right edge, with one finger. Sliders, fields and
 * gestures with two fingers are left alone. In right-to-left pages forward is to the left.
 * @returns what ends it
 */
export function onSwipe(node: HTMLElement, turn: (move: 'next' | 'previous') => void): () => void {
	let from: { id: number; x: number; y: number } | undefined;
	const turnBy = (dx: number) => {
		const isForward = dx > 0 === (getComputedStyle(node).direction !== 'rtl');
		turn(isForward ? 'next' : 'previous');
	};
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
		if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) > 1.5 * Math.abs(dy)) turnBy(-dx);
		else if (Math.hypot(dx, dy) <= TAP_PX) {
			const { left, right } = node.getBoundingClientRect();
			if (event.clientX > right - EDGE_PX) turnBy(1);
			else if (event.clientX < left + EDGE_PX) turnBy(-1);
		}
	};
	const listening = new AbortController();
	const { signal } = listening;
	node.addEventListener('pointerdown', start, { signal });
	node.addEventListener('pointerup', end, { signal });
	node.addEventListener('pointercancel', () => (from = undefined), { signal });
	return () => listening.abort();
}

/**
 * Runs something once the browser has nothing else to do, at the latest after two seconds; Safari, which does not tell, after those.
 * @returns what calls it off
 */
export function whenIdle(run: () => unknown): () => void {
	if (typeof requestIdleCallback === 'function') {
		const id = requestIdleCallback(() => void run(), { timeout: 2000 });
		return () => cancelIdleCallback(id);
	}
	const id = setTimeout(() => void run(), 2000);
	return () => clearTimeout(id);
}
