import { parseDay, type Day } from '#lib/calendar/day.ts';
import { migrate } from './migrate.ts';
import { CLASSES, COLUMNS, DEFAULT_VIEW, LAYERS, REGIONS, THEMES, type View } from './view.ts';

/** What an address can name: the days of the timeline, the participants and the groups. */
export interface Nameable {
	readonly firstDay: Day;
	readonly lastDay: Day;
	readonly hasState: (iso3: string) => boolean;
	readonly hasGroup: (id: string) => boolean;
}

/** Why a value was not used. */
export type Reason =
	'not-a-day' | 'before-first-day' | 'after-last-day' | 'unknown-state' | 'unknown-group' | 'not-a-choice';

/** A parameter whose value is ignored, for the page to say so. */
export interface ViewProblem {
	readonly param: string;
	readonly value: string;
	readonly reason: Reason;
	/** The values that the parameter can take, where they are a short list. */
	readonly choices?: readonly string[];
}

/** A value of the address: usable, unusable for a reason, or not there. */
type Parsed<T> =
	{ kind: 'valid'; value: T } | { kind: 'invalid'; reason: Reason; choices?: readonly string[] };

/** Longest text that the table is searched for: what no name exceeds. */
const FIND_LENGTH = 60;

/**
 * Reads a view from the parameters of an address. A value that cannot be used is left at its default and reported; a parameter that
 * is not ours is left alone. Never throws.
 */
export function parseView(search: URLSearchParams, names: Nameable): { view: View; problems: ViewProblem[] } {
	const params = migrate(search);
	const problems: ViewProblem[] = [];
	const read = <T>(param: string, fallback: T, parse: (text: string) => Parsed<T>): T => {
		const value = params.get(param);
		if (value === null) return fallback;
		const parsed = parse(value);
		if (parsed.kind === 'valid') return parsed.value;
		const { reason, choices } = parsed;
		problems.push({ param, value, reason, ...(choices ? { choices } : {}) });
		return fallback;
	};
	const d = DEFAULT_VIEW;
	const view: View = {
		on: read('on', d.on, (text) => dayWithin(text, names)),
		layer: read('layer', d.layer, choice(LAYERS)),
		region: read('region', d.region, choice(REGIONS)),
		state: read('state', d.state, (text) => known(text.toUpperCase(), names.hasState, 'unknown-state')),
		group: read('group', d.group, (text) => known(text.toLowerCase(), names.hasGroup, 'unknown-group')),
		show: read('show', d.show, classes),
		find: read('find', d.find, (text) => valid(text.slice(0, FIND_LENGTH))),
		sort: read('sort', d.sort, sorting),
		texture: read('texture', d.texture, (text) => {
			const parsed = choice(['on', 'off'] as const)(text);
			return parsed.kind === 'valid' ? valid(parsed.value === 'on') : parsed;
		}),
		theme: read('theme', d.theme, choice(THEMES)),
	};
	return { view, problems };
}

function valid<T>(value: T): Parsed<T> {
	return { kind: 'valid', value };
}

function dayWithin(text: string, { firstDay, lastDay }: Nameable): Parsed<Day | undefined> {
	const day = parseDay(text);
	if (day === undefined) return { kind: 'invalid', reason: 'not-a-day' };
	if (day < firstDay) return { kind: 'invalid', reason: 'before-first-day' };
	return day > lastDay ? { kind: 'invalid', reason: 'after-last-day' } : valid(day);
}

function known(text: string, has: (text: string) => boolean, reason: Reason): Parsed<string | undefined> {
	return has(text) ? valid(text) : { kind: 'invalid', reason };
}

function choice<T extends string>(choices: readonly T[]): (text: string) => Parsed<T> {
	return (text) => {
		const value = choices.find((one) => one === text);
		return value === undefined ? { kind: 'invalid', reason: 'not-a-choice', choices } : valid(value);
	};
}

function classes(text: string): Parsed<View['show']> {
	const wanted = text.split(',');
	const show = CLASSES.filter((one) => wanted.includes(one));
	const isAll = wanted.every((one) => CLASSES.some((name) => name === one));
	return isAll ? valid(show) : { kind: 'invalid', reason: 'not-a-choice', choices: CLASSES };
}

function sorting(text: string): Parsed<View['sort']> {
	const descending = text.startsWith('-');
	const column = choice(COLUMNS)(descending ? text.slice(1) : text);
	return column.kind === 'valid' ? valid({ column: column.value, descending }) : column;
}
