import { m } from '#lib/messages/index.ts';
import { IS_YEAR_FIRST } from '#lib/messages/locale.ts';
import { dateOf, toIso, type Day, isKnownDay, type DateWindow } from './day.ts';

/** How much of a day is written: `long` "25 October 2025", `short` "25 Oct 2025", `dayMonth` "25 October", `monthYear` "October 2025". */
export type DayStyle = 'long' | 'short' | 'dayMonth' | 'monthYear';

/**
 * Writes a day. The months and their order are messages, as all words are: making the two `Intl.DateTimeFormat`s that the first view needs
 * took 18 of the 48 ms in which the page is hydrated, and their words differ between browsers and the server.
 */
export function formatDay(day: Day, style: DayStyle = 'long'): string {
	const date = dateOf(day);
	const n = date.getUTCMonth() + 1;
	const parts = { year: String(date.getUTCFullYear()), day: date.getUTCDate(), month: m.month_long({ n }) };
	if (style === 'short') return m.date_short({ ...parts, month: m.month_in_short_date({ n }) });
	if (style === 'monthYear') return m.date_month_year({ ...parts, month: m.month_alone({ n }) });
	return style === 'dayMonth' ? m.date_day_month(parts) : m.date_long(parts);
}

/** The short name of a day's month: "Oct". */
export function formatMonth(day: Day): string {
	return m.month_short({ n: Number(toIso(day).slice(5, 7)) });
}

/** A window, ready to be put into a sentence: one day, one whole month, or two ends with the year said once. */
export type WindowWords =
	| { kind: 'day'; day: string }
	| { kind: 'month'; month: string }
	| { kind: 'between'; from: string; to: string };

/** Splits a window into the words that a sentence needs: "25 October 2025", "July 2026", or "28 January" and "10 April 2026". */
export function windowWords(window: DateWindow): WindowWords {
	if (isKnownDay(window)) return { kind: 'day', day: formatDay(window.to) };
	if (isWholeMonth(window)) return { kind: 'month', month: formatDay(window.to, 'monthYear') };
	return { kind: 'between', ...rangeWords(window) };
}

/** The two ends of a range, the year said once. */
export function rangeWords({ from, to }: DateWindow): { from: string; to: string } {
	const isSameYear = toIso(from).slice(0, 4) === toIso(to).slice(0, 4);
	return {
		from: formatDay(from, isSameYear && !IS_YEAR_FIRST ? 'dayMonth' : 'long'),
		to: formatDay(to, isSameYear && IS_YEAR_FIRST ? 'dayMonth' : 'long'),
	};
}

function isWholeMonth({ from, to }: DateWindow): boolean {
	const [first, last, next] = [toIso(from), toIso(to), toIso(to + 1)];
	return first.endsWith('-01') && next.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7);
}
