import { parseDay, toIso, type Day } from '#lib/domain/day.ts';
import { deleteNamed, mendedParams, namedParams } from './query.ts';

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

/** One of a short list. */
export function choice<T extends string>(choices: readonly T[]): (text: string) => Parsed<T, 'not-a-choice'> {
	return (text) => {
		const value = choices.find((candidate) => candidate === text);
		return value === undefined ? { kind: 'invalid', reason: 'not-a-choice', choices } : valid(value);
	};
}

/**
 * A switch, as an address, an HTML attribute or a template writes it: on, true, 1, yes, an empty string and its own name are on; off, false,
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

/** A parameter of a view. `Scope` is what an address of the view can name. */
export interface Parameter<T, Scope = unknown> {
	/** The value where the parameter is missing or invalid. */
	readonly fallback: T;
	readonly parse: (text: string, scope: Scope) => Parsed<T>;
	readonly write: (value: T) => string;
	/** The values to choose from, where they are a short list. */
	readonly choices?: readonly string[];
}

/** The days that an address can name, both included. */
export interface DayScope {
	readonly firstDay: Day;
	readonly lastDay: Day;
}

/** A day YYYY-MM-DD in the scope; `undefined` where none is named. */
export const dayParam: Parameter<Day | undefined, DayScope> = {
	fallback: undefined,
	parse: (text, { firstDay, lastDay }) => {
		const day = parseDay(text);
		if (day === undefined) return { kind: 'invalid', reason: 'not-a-day' };
		if (day < firstDay) return { kind: 'invalid', reason: 'before-first-day' };
		return day > lastDay ? { kind: 'invalid', reason: 'after-last-day' } : valid(day);
	},
	write: (day) => (day === undefined ? '' : toIso(day)),
};

/** One of a list. */
export function choiceParam<T extends string>(choices: readonly T[], fallback: T): Parameter<T> {
	return { fallback, parse: choice(choices), write: (value) => value, choices };
}

/** One of a list; `undefined` where none is named. */
export function optionalChoiceParam<T extends string, Scope>(
	choicesIn: (scope: Scope) => readonly T[],
): Parameter<T | undefined, Scope> {
	return {
		fallback: undefined,
		parse: (text, scope) => choice(choicesIn(scope))(text),
		write: (value) => value ?? '',
	};
}

/** Text of at most `length` characters. */
export function textParam(length: number): Parameter<string> {
	return { fallback: '', parse: (text) => valid(text.slice(0, length)), write: (text) => text };
}

/** Reads and writes the views of a kind of page. */
export interface Codec<V, Scope> {
	/** The view of an address without a query. */
	readonly defaults: V;
	/** A value that cannot be used stays at its default and is reported; other parameters are ignored. Never throws. */
	readonly parse: (params: URLSearchParams, scope: Scope) => { view: V; problems: ViewProblem[] };
	/**
	 * The query of a view, with its question mark; an empty string for the default view. Only what differs from the default is written,
	 * always in the order of the table, so that a view has a single address.
	 * @param others parameters of the page so far: those that are not the view's are kept, before it
	 */
	readonly serialize: (view: V, others?: URLSearchParams) => string;
}

/**
 * @param table the parameters by name, in the order in which they are written
 * @param renamed today's names of parameters by those of old addresses. A parameter under its new name wins over its old one.
 */
export function codecOf<V extends object, Scope>(
	table: { readonly [Name in keyof V & string]: Parameter<V[Name], Scope> },
	renamed: Readonly<Record<string, keyof V & string>> = {},
): Codec<V, Scope> {
	const names = Object.keys(table) as (keyof V & string)[];
	const viewOf = (valueOf: <Name extends keyof V & string>(name: Name) => V[Name]) =>
		Object.fromEntries(names.map((name) => [name, valueOf(name)])) as V;
	return {
		defaults: viewOf((name) => table[name].fallback),
		parse: (params, scope) => {
			const { read, problems } = readerOf(migrateParams(params, renamed));
			const view = viewOf((name) =>
				read(name, table[name].fallback, (text) => table[name].parse(text, scope)),
			);
			return { view, problems };
		},
		serialize: (view, others) => {
			const params = new URLSearchParams();
			for (const name of names) {
				const { write, fallback } = table[name];
				if (write(view[name]) !== write(fallback)) params.set(name, write(view[name]));
			}
			const kept = mendedParams(others ?? new URLSearchParams());
			deleteNamed(kept, [...names, ...Object.keys(renamed)]);
			// A comma is allowed in a query (RFC 3986, 3.4) and is easier to read than its escape.
			const query = [String(kept), String(params).replaceAll('%2C', ',')].filter(Boolean).join('&');
			return query && `?${query}`;
		},
	};
}

/** A copy of the parameters with today's names, in lower case. */
export function migrateParams(
	params: URLSearchParams,
	renamed: Readonly<Record<string, string>>,
): URLSearchParams {
	const current = namedParams(params);
	for (const [from, to] of Object.entries(renamed)) {
		const value = current.get(from);
		if (value !== null && !current.has(to)) current.set(to, value);
		current.delete(from);
	}
	return current;
}
