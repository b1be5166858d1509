import { toIso, type Day } from './day.ts';
import { isKnownDay, type Window } from './window.ts';

const MS_PER_DAY = 86_400_000;

/** How much of a day is written: `long` "25 October 2025", `short` "25 Oct 2025", `dayMonth` "25 October", `monthYear` "October 2025". */
export type DayStyle = 'long' | 'short' | 'dayMonth' | 'monthYear';

const OPTIONS: Record<DayStyle, Intl.DateTimeFormatOptions> = {
	long: { day: 'numeric', month: 'long', year: 'numeric' },
	short: { day: 'numeric', month: 'short', year: 'numeric' },
	dayMonth: { day: 'numeric', month: 'long' },
	monthYear: { month: 'long', year: 'numeric' },
};

/** `Intl` formats are slow to make and quick to use, so each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** What has been written: a timeline has some thousand days, and a scrub asks for the same few in every frame. */
const written = new Map<string, string>();

/**
 * Writes a day in a language. English is British ("25 October 2025"), the order that the United Nations writes.
 * Days have no time zone, so UTC is named to keep the visitor's out.
 */
export function formatDay(day: Day, style: DayStyle = 'long', locale = 'en'): string {
	const key = `${locale} ${style}`;
	const dayKey = `${key} ${day}`;
	let text = written.get(dayKey);
	if (text === undefined) {
		text = formatOf(style, locale).format(day * MS_PER_DAY);
		written.set(dayKey, text);
	}
	return text;
}

/** The short name of a day's month, "Oct": a part of the short form, because each `Intl` format costs the first view milliseconds to make. */
export function formatMonth(day: Day, locale = 'en'): string {
	const parts = formatOf('short', locale).formatToParts(day * MS_PER_DAY);
	return parts.find(({ type }) => type === 'month')?.value ?? '';
}

function formatOf(style: DayStyle, locale: string): Intl.DateTimeFormat {
	const key = `${locale} ${style}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
			...OPTIONS[style],
			timeZone: 'UTC',
		});
		formats.set(key, format);
	}
	return format;
}

/** A window, ready to be put into a sentence: one day, one whole month, or two ends with the year said once. */
export type WindowWords =
	| { kind: 'day'; day: string }
	| { kind: 'month'; month: string }
	| { kind: 'between'; from: string; to: string };

/** Splits a window into the words that a sentence needs: "25 October 2025", "July 2026", or "28 January" and "10 April 2026". */
export function windowWords(window: Window, locale = 'en'): WindowWords {
	if (isKnownDay(window)) return { kind: 'day', day: formatDay(window.to, 'long', locale) };
	if (isWholeMonth(window)) return { kind: 'month', month: formatDay(window.to, 'monthYear', locale) };
	const sameYear = toIso(window.from).slice(0, 4) === toIso(window.to).slice(0, 4);
	return {
		kind: 'between',
		from: formatDay(window.from, sameYear ? 'dayMonth' : 'long', locale),
		to: formatDay(window.to, 'long', locale),
	};
}

function isWholeMonth({ from, to }: Window): boolean {
	const [first, last, next] = [toIso(from), toIso(to), toIso(to + 1)];
	return first.endsWith('-01') && next.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7);
}
