import { dayOf, type Day, type DayIso } from './day.ts';

/** The days between which an act happened, both included. Equal where the day is known. */
export interface Window {
	readonly from: Day;
	readonly to: Day;
}

/** Reads a window from two days as they stand in our JSON. Throws `RangeError` if one is malformed or they are turned round. */
export function windowOf(notBefore: DayIso, notAfter: DayIso): Window {
	const window = { from: dayOf(notBefore), to: dayOf(notAfter) };
	if (window.to < window.from)
		throw new RangeError(`window ends on ${notAfter}, before it begins on ${notBefore}`);
	return window;
}

/** True when the day of the act is known. */
export function isKnownDay(window: Window): boolean {
	return window.from === window.to;
}

/**
 * Whether an act with this window has happened by the evening of a day: `yes` from its last day on, `possibly` inside it, else `no`.
 * The rule of the facts: a state counts as having acted from the last day of the window.
 */
export function happenedBy(window: Window, day: Day): 'yes' | 'possibly' | 'no' {
	if (day >= window.to) return 'yes';
	return day >= window.from ? 'possibly' : 'no';
}
