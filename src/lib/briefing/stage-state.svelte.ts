import type { FinderState } from './finder-state.svelte.ts';
import type { FullScreenState } from './full-screen.svelte.ts';
import { KeyReader, type Command } from './keys.ts';
import type { OpeningState } from './opening-state.svelte.ts';
import type { PresenterState } from './presenter-state.svelte.ts';

/** What lies over a moment in a dialog. */
export type StageDialogKind = 'keys' | 'save';

/** What a stage acts on. */
export interface StageParts {
	readonly presenter: PresenterState;
	readonly opening: OpeningState;
	readonly search: FinderState;
	readonly full: FullScreenState;
	/** Opens the speaker's window. */
	readonly onspeaker: () => void;
}

/** Does what keys, clickers, touch and buttons ask for, in the audience's window. */
export class StageState {
	readonly #parts: StageParts;
	readonly #reader = new KeyReader();
	/** The digits typed so far of a number to go to; empty for none. */
	typed = $state('');
	dialog = $state<StageDialogKind>();

	constructor(parts: StageParts) {
		this.#parts = parts;
	}

	/** Takes a key before a slider or the map does, and before the page scrolls. */
	press(event: KeyboardEvent): void {
		const { presenter, opening, search, full } = this.#parts;
		full.wake();
		// Before the address has been followed, its moment would undo the move.
		if (!opening.inAddress) return;
		const isTurn = event.key === 'PageDown' || event.key === 'PageUp';
		// What is open has the keys, but for those of a clicker.
		if (document.querySelector('dialog[open], :popover-open') && !isTurn) return;
		if (search.takes(event)) return event.preventDefault();
		const command = this.#reader.read(event, presenter.position.screen);
		this.typed = this.#reader.typed;
		if (command === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		// A key that is held down, or a clicker that repeats, must not run away with the briefing.
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
				return this.#find();
			case 'keys':
				this.dialog = 'keys';
				return;
			case 'speaker':
				return onspeaker();
			case 'escape':
				return this.#escape();
		}
	}

	/** Another moment: whatever lay over the last one goes. */
	#turn(move: () => void): void {
		const { opening, search } = this.#parts;
		opening.dismiss();
		search.isOpen = false;
		this.dialog = undefined;
		document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
		move();
	}

	/** Escape closes what is open, one thing at a time; with nothing open it shows all moments. */
	#escape(): void {
		const { presenter, search } = this.#parts;
		if (search.isOpen) search.giveUp();
		else if (presenter.position.state) presenter.show(undefined);
		else presenter.toggle('overview');
	}

	#find(): void {
		const { presenter, search } = this.#parts;
		if (presenter.position.screen !== 'moment') presenter.show(presenter.position.state);
		search.open();
	}
}
