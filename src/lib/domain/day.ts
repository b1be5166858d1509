/** A calendar day as `YYYY-MM-DD` (ISO 8601, proleptic Gregorian), without a time or a time zone. */
export type DayIso = string;

/** A calendar day as whole days since 1970-01-01: what is compared, added to and scaled. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads `YYYY-MM-DD`. Gives the day, or `undefined` when the text has another form or names a day that does
 * not exist (2025-02-30). Time zones play no part.
 */
export function parseDay(iso: string): Day | undefined {
	const match = ISO_DAY.exec(iso);
	if (!match) return undefined;
	const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
	const day = ms / MS_PER_DAY;
	return toIso(day) === iso ? day : undefined;
}

/** The days of the facts are few and asked for in every frame of a scrub. */
const parsedDays = new Map<DayIso, Day>();

/** Reads a day that is known to be well formed, as those in our compiled JSON are. Throws `RangeError` if it is not. */
export function dayOf(iso: DayIso): Day {
	const parsed = parsedDays.get(iso);
	if (parsed !== undefined) return parsed;
	const day = parseDay(iso);
	if (day === undefined) throw new RangeError(`"${iso}" is no day of the form YYYY-MM-DD`);
	parsedDays.set(iso, day);
	return day;
}

/** The beginning of a day in UTC, whose year, month and date are the day's. */
export function dateOf(day: Day): Date {
	return new Date(day * MS_PER_DAY);
}

/** Writes a day as `YYYY-MM-DD`. */
export function toIso(day: Day): DayIso {
	return dateOf(day).toISOString().slice(0, 10);
}

/** The same day of the month some years later, or earlier for a negative number; 29 February becomes 1 March where it must. */
export function addYears(day: Day, years: number): Day {
	const date = dateOf(day);
	return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / MS_PER_DAY;
}

/** The calendar day at a moment, in the visitor's time zone (the visitor's own calendar). */
export function dayOnCalendar(moment: Date): Day {
	return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / MS_PER_DAY;
}

/** The days between which an act happened, both included. Equal where the day is known. */
export interface DateWindow {
	readonly from: Day;
	readonly to: Day;
}

/** Reads a window from two days as they stand in our JSON. Throws `RangeError` if one is malformed or they are turned round. */
export function windowOf(notBefore: DayIso, notAfter: DayIso): DateWindow {
	const window = { from: dayOf(notBefore), to: dayOf(notAfter) };
	if (window.to < window.from)
		throw new RangeError(`window ends on ${notAfter}, before it begins on ${notBefore}`);
	return window;
}

/** True when the day of the act is known. */
export function isKnownDay(window: DateWindow): boolean {
	return window.from === window.to;
}

/**
 * Whether an act with this window has happened by the evening of a day: `yes` from its last day on, `possibly` inside it, else `no`.
 * The rule of the facts: a state counts as having acted from the last day of the window.
 */
export function happenedBy(window: DateWindow, day: Day): 'yes' | 'possibly' | 'no' {
	if (day >= window.to) return 'yes';
	return day >= window.from ? 'possibly' : 'no';
}
