import { KeyReader, type Command } from '#lib/briefing/keys.ts';
import type { PresenterState } from '#lib/briefing/presenter-state.svelte.ts';
import type { OpeningState } from './opening-state.svelte.ts';
import type { FullScreenState, StageFocus } from './stage-window.svelte.ts';

/** What a stage acts on. */
export interface StageParts {
	readonly presenter: PresenterState;
	readonly opening: OpeningState;
	readonly full: FullScreenState;
	readonly focus: StageFocus;
	/** Opens the speaker's window. */
	readonly onspeaker: () => void;
}

/** Does what keys, clickers, touch and buttons ask for, in the audience's window. */
export class StageState {
	readonly #parts: StageParts;
	readonly #reader = new KeyReader();
	/** The digits typed so far of a number to go to; empty for none. */
	typed = $state('');
	/** The dialog that is open: the keys, or the ways to take the briefing along. */
	dialog = $state<'keys' | 'save'>();
	/** What was typed into the search for a state before its field was loaded; `undefined` while the search is closed. */
	search = $state<string>();

	constructor(parts: StageParts) {
		this.#parts = parts;
	}

	/** Turns letters, digits and punctuation on or off as shortcuts (WCAG 2.1.4). */
	setLetters(hasLetters: boolean): void {
		this.#reader.hasLetters = hasLetters;
	}

	/** Takes a key before a slider or the map does, and before the page scrolls. */
	press(event: KeyboardEvent): void {
		const { presenter, opening, full } = this.#parts;
		full.wake();
		// Before the address has been followed, its moment would undo the move.
		if (!opening.inAddress) return;
		const isTurn = event.key === 'PageDown' || event.key === 'PageUp';
		// An open dialog has the keys, except those of a clicker.
		if (document.querySelector('dialog[open], :popover-open') && !isTurn) return;
		if (this.search !== undefined && isTypedEarly(event)) {
			this.search += event.key;
			return event.preventDefault();
		}
		const command = this.#reader.read(event, presenter.position.screen);
		this.typed = this.#reader.typed;
		if (command === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		// A key that is held down, or a clicker that repeats, must not skip through the briefing.
		if (!event.repeat) this.run(command);
	}

	run(command: Command): void {
		const { presenter, full, onspeaker } = this.#parts;
		if (typeof command === 'object') return this.#turn(() => presenter.goTo(command.goTo - 1));
		switch (command) {
			case 'next':
			case 'previous':
			case 'first':
			case 'last':
				return this.#turn(() => presenter[command]());
			case 'black':
			case 'white':
			case 'overview':
				return presenter.toggle(command);
			case 'fullscreen':
				return void full.toggle();
			case 'find':
				if (presenter.position.screen !== 'moment') presenter.show(presenter.position.state);
				this.search = '';
				return;
			case 'keys':
				this.dialog = 'keys';
				return;
			case 'speaker':
				return onspeaker();
			case 'escape':
				return this.#escape();
		}
	}

	/** Shows another moment and closes what lay over the last one. */
	#turn(move: () => void): void {
		this.#parts.opening.dismiss();
		this.search = undefined;
		this.closeDialogs();
		move();
	}

	/** Closes what the browser shows above everything else, a black screen included. */
	closeDialogs(): void {
		this.dialog = undefined;
		document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
	}

	/** Escape closes what is open, the topmost first; with nothing open it leaves the map or timeline, else shows all moments. */
	#escape(): void {
		const { presenter, opening, focus } = this.#parts;
		const { screen, state } = presenter.position;
		if (this.dialog) this.dialog = undefined;
		else if (opening.notices.length > 0 || opening.issues) opening.dismiss();
		else if (screen === 'overview') presenter.toggle('overview');
		else if (this.search !== undefined) this.search = undefined;
		else if (state) presenter.show(undefined);
		else if (!focus.leaveControl()) presenter.toggle('overview');
	}
}

/** Whether a key is a letter for the search that comes before its field is there. Letters are commands otherwise. */
function isTypedEarly({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
	const isInField = target instanceof Element && target.matches('input');
	// The button that has the focus is pressed by a space.
	const isPress = key === ' ' && target instanceof Element && target.matches('button');
	return !isInField && !isPress && key.length === 1 && !ctrlKey && !altKey && !metaKey;
}
