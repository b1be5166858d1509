import type { Day } from '#lib/domain/day.ts';
import type { Speed } from './speed.ts';

/** Runs a function once after some milliseconds; gives a function that calls it off. */
export type Schedule = (run: () => void, afterMs: number) => () => void;

const scheduleByTimer: Schedule = (run, afterMs) => {
	const timer = setTimeout(run, afterMs);
	return () => clearTimeout(timer);
};

/**
 * How long a stop is shown, in milliseconds, before the next one: longer before a longer gap, but by its logarithm, so that four years
 * of talks do not take four years and two days in Hanoi do not take one frame.
 */
export function dwellMs(gapDays: number, speed: Speed): number {
	return Math.min(1_600, 450 + 160 * Math.log2(1 + Math.max(0, gapDays))) / speed;
}

/** Plays from stop to stop. Does not touch the DOM: its caller starts and ends it. */
export class PlaybackController {
	readonly #stops: readonly Day[];
	readonly #onstop: (day: Day, isLast: boolean) => void;
	readonly #schedule: Schedule;
	#cancel: (() => void) | undefined;

	/**
	 * @param stops the days to stop at, ascending
	 * @param onstop called at each stop; `isLast` when playing has ended with it
	 * @param schedule a clock, for tests
	 */
	constructor(
		stops: readonly Day[],
		onstop: (day: Day, isLast: boolean) => void,
		schedule: Schedule = scheduleByTimer,
	) {
		this.#stops = stops;
		this.#onstop = onstop;
		this.#schedule = schedule;
	}

	/** Plays from a day on; from the first stop where the day is the last or later. */
	play(from: Day, speed: Speed): void {
		this.pause();
		const next = this.#stops.find((stop) => stop > from);
		if (next === undefined) {
			const first = this.#stops[0];
			if (first !== undefined) this.#arrive(first, speed);
		} else {
			this.#cancel = this.#schedule(() => this.#arrive(next, speed), dwellMs(0, speed));
		}
	}

	/** Stays where it is. */
	pause(): void {
		this.#cancel?.();
		this.#cancel = undefined;
	}

	#arrive(day: Day, speed: Speed): void {
		const next = this.#stops.find((stop) => stop > day);
		this.#cancel =
			next === undefined
				? undefined
				: this.#schedule(() => this.#arrive(next, speed), dwellMs(next - day, speed));
		this.#onstop(day, next === undefined);
	}
}
