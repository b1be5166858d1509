/** Parts of the page that were asked for and have not come: a deploy has taken their files away, or there is no network. */
class MissingParts {
	/** One for each part, to try again. */
	#retries = $state.raw<readonly (() => void)[]>([]);

	/** Whether any part is missing. */
	get isAny(): boolean {
		return this.#retries.length > 0;
	}

	/** Resolves when a part is to be tried again. */
	untilRetry(): Promise<void> {
		return new Promise((retry) => (this.#retries = [...this.#retries, retry]));
	}

	/** Tries all of them again. */
	retry(): void {
		const retries = this.#retries;
		this.#retries = [];
		for (const retry of retries) retry();
	}
}

/** The parts that are missing on this page, said by MissingParts.svelte. */
export const missingParts = new MissingParts();

/**
 * Loads a part of the page on demand. Where it does not come the page says so, and the part is tried again when the reader asks for it or the
 * network is back: the promise stays open until it is there.
 * @param load an `import()`
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
	for (;;) {
		try {
			return await load();
		} catch {
			await missingParts.untilRetry();
		}
	}
}
