import type { Screen } from './presenter-state.svelte.ts';

/** What a key asks for. */
export type Command =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'black'
	| 'white'
	| 'fullscreen'
	| 'overview'
	| 'escape'
	| 'speaker'
	| 'keys'
	| 'find'
	| { readonly goTo: number };

/** Every key of keyboards and clickers, because each differs: Logitech's send Page Up and Down, `.` and F5, others arrows, B or Enter. */
export const KEYS: Readonly<Record<string, Exclude<Command, object>>> = {
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
};

/** Keys that a focused control needs for itself. Page Up and Down are never among them: clickers send these. */
const OF_BUTTONS = new Set(['Enter', ' ']);
const OF_LISTS = new Set([...OF_BUTTONS, 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End']);
const OF_SLIDERS_AND_MAPS = new Set([...OF_LISTS, 'Escape']);

/** Keys that only hold another, or belong to the browser. */
const NOT_OURS = /^(Shift|Control|Alt|Meta|AltGraph|F\d+)$/;

/** The part of a `KeyboardEvent` that decides. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>;

/** Reads keys, and numbers that are typed digit by digit and finished with Enter. */
export class KeyReader {
	#typed = '';

	/** The digits typed so far. */
	get typed(): string {
		return this.#typed;
	}

	/**
	 * What a key asks for; `undefined` for a key that is not ours, is a digit, or belongs to the control that has the focus. Page Up and
	 * Page Down turn the moment wherever the focus is.
	 * @param screen what the audience sees: on a black or white one any key shows the moment again
	 */
	read(press: Press, screen: Screen): Command | undefined {
		const { key, ctrlKey, altKey, metaKey, target } = press;
		if (ctrlKey || altKey || metaKey || NOT_OURS.test(key)) return undefined;
		const command = KEYS[key.length === 1 ? key.toLowerCase() : key];
		if (key === 'PageDown' || key === 'PageUp') return command;
		if (screen === 'black' || screen === 'white')
			return command === 'black' || command === 'white' ? command : screen;
		if (isTyping(target)) return undefined;
		if (/^\d$/.test(key)) {
			this.#typed = (this.#typed + key).slice(-3);
			return undefined;
		}
		const typed = this.#typed;
		this.#typed = '';
		if (key === 'Enter' && typed !== '') return { goTo: Number(typed) };
		return keysOf(target, screen).has(key) ? undefined : command;
	}
}

/** Whether what has the focus takes words: there every key is a letter. */
function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		target.matches(
			'input:not([type=range], [type=button], [type=checkbox], [type=radio]), textarea, select, [contenteditable]',
		)
	);
}

/** In the overview, the arrows go from moment to moment without showing it. */
function keysOf(target: EventTarget | null, screen: Screen): ReadonlySet<string> {
	if (!(target instanceof Element)) return new Set();
	if (target.closest('input[type=range], [role=listbox]')) return OF_SLIDERS_AND_MAPS;
	if (!target.closest('button, a[href], summary')) return new Set();
	return screen === 'overview' ? OF_LISTS : OF_BUTTONS;
}
