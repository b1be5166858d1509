/** The search for a state over a moment: whether it is open, and what was typed before it had come. */
export class FinderState {
	isOpen = $state(false);
	/** What is typed before the field is there belongs to it: letters are commands otherwise. */
	typed = $state('');
	/** What had the focus before, to have it back. */
	#opener: Element | null = null;

	open(): void {
		this.#opener = document.activeElement;
		this.typed = '';
		this.isOpen = true;
	}

	/** Closes the search because it was given up. */
	giveUp(): void {
		this.isOpen = false;
		if (this.#opener instanceof HTMLElement || this.#opener instanceof SVGElement) this.#opener.focus();
	}

	/** Takes a letter that is typed before the field is there; tells whether it did. */
	takes({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
		const hasControl = target instanceof Element && target.matches('input, button');
		if (!this.isOpen || hasControl || key.length > 1 || ctrlKey || altKey || metaKey) return false;
		this.typed += key;
		return true;
	}
}
