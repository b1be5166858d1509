import type { Day } from '#lib/domain/day.ts';
import { migrate } from './migrate.ts';
import { choice, dayWithin, known, onOff, readerOf, valid, type Parsed, type ViewProblem } from './params.ts';
import { CLASSES, COLUMNS, DEFAULT_VIEW, LAYERS, REGIONS, THEMES, type View } from './view.ts';

export type { Reason, ViewProblem } from './params.ts';

/** What an address can name: the days of the timeline, the participants and the groups. */
export interface Nameable {
	readonly firstDay: Day;
	readonly lastDay: Day;
	readonly hasState: (iso3: string) => boolean;
	readonly hasGroup: (id: string) => boolean;
}

/** Longest text that the table is searched for: what no name exceeds. */
const FIND_LENGTH = 60;

/**
 * Reads a view from the parameters of an address. A value that cannot be used is left at its default and reported; a parameter that
 * is not ours is left alone. Never throws.
 */
export function parseView(search: URLSearchParams, names: Nameable): { view: View; problems: ViewProblem[] } {
	const params = migrate(search);
	const { read, problems } = readerOf(params);
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
		texture: read('texture', d.texture, onOff('texture')),
		theme: read('theme', d.theme, choice(THEMES)),
	};
	return { view, problems };
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
