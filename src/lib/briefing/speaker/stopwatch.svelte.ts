/** What a stopwatch shows, as it can be passed to another window of the same machine. */
export interface StopwatchReading {
	/** Milliseconds of the runs before the present one. */
	readonly before: number;
	/** When the present run began, in milliseconds since 1970; `undefined` while it stands still. */
	readonly since: number | undefined;
}

/** Time that has passed while it ran. It asks the clock and counts no ticks, so a window that was asleep is not late. */
export class Stopwatch {
	readonly #now: () => number;
	/** Milliseconds of the runs before this one. */
	#before = $state(0);
	/** When this run began; `undefined` while it stands still. */
	#since = $state<number>();

	/** @param now the time in milliseconds; read again whenever it changes, where it is reactive */
	constructor(now: () => number) {
		this.#now = now;
	}

	get isRunning(): boolean {
		return this.#since !== undefined;
	}

	/** Whether it has never run since it was made or reset. */
	get isFresh(): boolean {
		return this.#since === undefined && this.#before === 0;
	}

	/** Milliseconds. */
	get elapsed(): number {
		return this.#before + (this.#since === undefined ? 0 : Math.max(0, this.#now() - this.#since));
	}

	get reading(): StopwatchReading {
		return { before: this.#before, since: this.#since };
	}

	/** Goes on from a reading. */
	restore({ before, since }: StopwatchReading): void {
		this.#before = before;
		this.#since = since;
	}

	start(): void {
		this.#since ??= Date.now();
	}

	pause(): void {
		const since = this.#since;
		if (since === undefined) return;
		this.#before += Math.max(0, Date.now() - since);
		this.#since = undefined;
	}

	/** Back to nothing; runs on from there if it ran. */
	reset(): void {
		this.#before = 0;
		if (this.isRunning) this.#since = Date.now();
	}
}

/** "4:05", "1:04:05": hours only where there are any. */
export function elapsedText(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const two = (n: number) => String(n % 60).padStart(2, '0');
	const minutes = Math.floor(seconds / 60);
	return minutes < 60
		? `${minutes}:${two(seconds)}`
		: `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}
