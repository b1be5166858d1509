import { parseDay, type Day } from '#lib/domain/day.ts';
import { namedParams } from './query.ts';

/** Why a value was not used. */
export type Reason =
	'not-a-day' | 'before-first-day' | 'after-last-day' | 'unknown-state' | 'unknown-group' | 'not-a-choice';

/** A parameter whose value is ignored, for the page to say so. */
export interface ViewProblem<R extends string = Reason> {
	readonly param: string;
	readonly value: string;
	readonly reason: R;
	/** The values that the parameter can take, where they are a short list. */
	readonly choices?: readonly string[];
}

/** A value of the address: usable, or unusable for a reason. */
export type Parsed<T, R extends string = Reason> =
	{ kind: 'valid'; value: T } | { kind: 'invalid'; reason: R; choices?: readonly string[] };

/**
 * Reads parameters one by one and gathers those that cannot be used. `read` gives the value, or the fallback where the parameter is missing
 * or invalid; what was invalid is in `problems`. Names are understood as `namedParams` has them. Never throws.
 */
export function readerOf<R extends string = Reason>(
	params: URLSearchParams,
): {
	read: <T>(param: string, fallback: T, parse: (text: string) => Parsed<T, R>) => T;
	problems: ViewProblem<R>[];
} {
	const named = namedParams(params);
	const problems: ViewProblem<R>[] = [];
	const read = <T>(param: string, fallback: T, parse: (text: string) => Parsed<T, R>): T => {
		const value = named.get(param);
		if (value === null) return fallback;
		const parsed = parse(value);
		if (parsed.kind === 'valid') return parsed.value;
		const { reason, choices } = parsed;
		problems.push({ param, value, reason, ...(choices ? { choices } : {}) });
		return fallback;
	};
	return { read, problems };
}

/** A value that can be used. */
export function valid<T>(value: T): { kind: 'valid'; value: T } {
	return { kind: 'valid', value };
}

/** A day YYYY-MM-DD from `firstDay` to `lastDay`, both included. */
export function dayWithin(
	text: string,
	{ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day },
): Parsed<Day | undefined> {
	const day = parseDay(text);
	if (day === undefined) return { kind: 'invalid', reason: 'not-a-day' };
	if (day < firstDay) return { kind: 'invalid', reason: 'before-first-day' };
	return day > lastDay ? { kind: 'invalid', reason: 'after-last-day' } : valid(day);
}

/** A code that is known, or invalid for the reason given. */
export function known(
	text: string,
	has: (text: string) => boolean,
	reason: Reason,
): Parsed<string | undefined> {
	return has(text) ? valid(text) : { kind: 'invalid', reason };
}

/** One of a short list. */
export function choice<T extends string>(choices: readonly T[]): (text: string) => Parsed<T, 'not-a-choice'> {
	return (text) => {
		const value = choices.find((one) => one === text);
		return value === undefined ? { kind: 'invalid', reason: 'not-a-choice', choices } : valid(value);
	};
}

/**
 * A switch, as an address, an HTML attribute or a template writes it: on, true, 1, yes, nothing at all and its own name are on; off, false,
 * 0 and no are off; in any case.
 */
export function onOff(param: string): (text: string) => Parsed<boolean, 'not-a-choice'> {
	return (text) => {
		const word = text.toLowerCase();
		if (['', 'on', 'true', '1', 'yes', param].includes(word)) return valid(true);
		if (['off', 'false', '0', 'no'].includes(word)) return valid(false);
		return { kind: 'invalid', reason: 'not-a-choice', choices: ['on', 'off'] };
	};
}
