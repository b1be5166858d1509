/** How long a pause ends a word that is being typed, in milliseconds: the listbox pattern of the ARIA Authoring Practices. */
const PAUSE_MS = 700;

/** Finds by name while a reader types: letters typed in a row are one word, and one letter typed again goes to the next name. */
export class TypeAhead {
	#typed = '';
	#last = -Infinity;

	/**
	 * Takes one more letter and gives the index of the name to go to, or `undefined` where none begins so.
	 * @param names in the order in which a repeated letter walks them
	 * @param current index of the name that the reader is on, or -1
	 * @param now a time in milliseconds
	 */
	type(letter: string, names: readonly string[], current: number, now: number): number | undefined {
		const isNewWord = now - this.#last > PAUSE_MS;
		this.#last = now;
		const plain = fold(letter);
		const isRepeat = !isNewWord && this.#typed !== '' && [...this.#typed].every((one) => one === plain);
		this.#typed = isNewWord ? plain : this.#typed + plain;
		const at = find(names, this.#typed, isNewWord ? current + 1 : Math.max(0, current));
		if (at !== undefined || !isRepeat) return at;
		return find(names, plain, current + 1);
	}

	/** Whether a word is being typed, in which a space is a letter. */
	isTyping(now: number): boolean {
		return this.#typed !== '' && now - this.#last <= PAUSE_MS;
	}
}

/** Text without case and diacritics, as a reader without the keys for them types it. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase();
}

function find(names: readonly string[], start: string, from: number): number | undefined {
	for (let i = 0; i < names.length; i++) {
		const at = (from + i) % names.length;
		if (fold(names[at] ?? '').startsWith(start)) return at;
	}
	return undefined;
}
