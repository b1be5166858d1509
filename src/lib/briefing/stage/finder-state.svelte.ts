/** The search for a state over a moment: whether it is open, and what was typed before its field was loaded. */
export class FinderState {
	isOpen = $state(false);
	/** What is typed before the field is there belongs to it: letters are commands otherwise. */
	typed = $state('');

	open(): void {
		this.typed = '';
		this.isOpen = true;
	}

	close(): void {
		this.isOpen = false;
	}

	/** Takes a letter that is typed before the field is there; tells whether it did. */
	takes({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
		const isInField = target instanceof Element && target.matches('input');
		// The button that has the focus is pressed by a space.
		const isPress = key === ' ' && target instanceof Element && target.matches('button');
		if (!this.isOpen || isInField || isPress || key.length > 1 || ctrlKey || altKey || metaKey) return false;
		this.typed += key;
		return true;
	}
}
