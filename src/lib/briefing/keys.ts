import type { Screen } from './presenter-state.svelte.ts';

/** Every key of keyboards and clickers, because each differs: Logitech's send Page Up and Down, `.` and F5, others arrows, B or Enter. */
export const KEYS = {
	// Right is next in right-to-left languages too, unlike in the overview's grid: clickers send it for that.
	ArrowRight: 'next',
	ArrowDown: 'next',
	' ': 'next',
	Enter: 'next',
	n: 'next',
	PageDown: 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	p: 'previous',
	Backspace: 'previous',
	PageUp: 'previous',
	Home: 'first',
	End: 'last',
	b: 'black',
	'.': 'black',
	w: 'white',
	',': 'white',
	f: 'fullscreen',
	s: 'speaker',
	'?': 'keys',
	'/': 'find',
	Escape: 'escape',
} as const;

/** An action of the presentation that a key or a button starts. */
export type Command =
	(typeof KEYS)[keyof typeof KEYS] | 'overview' | 'save' | 'languages' | { readonly goTo: number };

/** Keys that move through a briefing and that no button or link has a use for. */
const MOVES = new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** Keys that only hold another, or belong to the browser. */
const NOT_OURS = /^(Shift|Control|Alt|Meta|AltGraph|F\d+)$/;

/**
 * Reads keys, and numbers that are typed digit by digit and finished with Enter. Which keys act depends on what has the focus (WCAG 2.1.4):
 *
 * - the stage or nothing: all keys;
 * - a button or link: arrows, Home and End, which it has no use for; in the overview these move from tile to tile;
 * - a field, the map or the timeline: none of these;
 * - anything: Page Up and Page Down, because clickers send them, and Escape.
 */
export class KeyReader {
	#typed = '';
	/** Whether letters, digits and punctuation are shortcuts. */
	hasLetters = true;

	/** The digits typed so far. */
	get typed(): string {
		return this.#typed;
	}

	/**
	 * The command of a key; `undefined` for a key without one, for a digit, and for a key that belongs to the control that has the focus.
	 * @param screen what the audience sees: on a black or white one any key shows the moment again
	 */
	read(press: KeyboardEvent, screen: Screen): Command | undefined {
		const { key, shiftKey, ctrlKey, altKey, metaKey, target } = press;
		if (ctrlKey || altKey || metaKey || NOT_OURS.test(key)) return undefined;
		const isLetter = key.length === 1 && key !== ' ';
		if (isLetter && !this.hasLetters) return undefined;
		const typed = this.#typed;
		this.#typed = '';
		const commands: Readonly<Record<string, Command>> = KEYS;
		// As in a browser, where Space scrolls down and Shift+Space up.
		const command = key === ' ' && shiftKey ? 'previous' : commands[isLetter ? key.toLowerCase() : key];
		if (key === 'PageDown' || key === 'PageUp') return command;
		if (screen === 'black' || screen === 'white')
			return command === 'black' || command === 'white' ? command : screen;
		if (key === 'Escape') return command;
		if (target instanceof Element) {
			if (ownsKeys(target)) return undefined;
			if (target.closest('button, a[href], summary'))
				return screen !== 'overview' && MOVES.has(key) ? command : undefined;
		}
		if (/^\d$/.test(key)) {
			this.#typed = (typed + key).slice(-3);
			return undefined;
		}
		return key === 'Enter' && typed !== '' ? { goTo: Number(typed) } : command;
	}
}

/** Whether an element uses arrows or letters itself: a field, the timeline or the map. */
export function ownsKeys(element: Element): boolean {
	return element.closest('input, textarea, select, [contenteditable], [role=listbox]') !== null;
}
