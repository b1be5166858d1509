import type { Day } from '#lib/domain/day.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import {
	choice,
	choiceParam,
	codecOf,
	dayParam,
	migrateParams,
	onOff,
	textParam,
	valid,
	type DayScope,
	type Parameter,
} from './params.ts';
import { mendedParams } from './query.ts';

/** What the colours mean. `status` shows each era in its own way; `votes` the roll-call by the day; `budapest` the four regimes. */
export const LAYERS = ['status', 'votes', 'budapest'] as const;
export type Layer = (typeof LAYERS)[number];

/** The part of the world that fills the frame. */
export const REGIONS = [
	'world',
	'africa',
	'americas',
	'caribbean',
	'asia',
	'europe',
	'middle-east',
	'pacific',
] as const;
export type Region = (typeof REGIONS)[number];

/** `auto` follows the reader's system. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The columns that the table can be sorted by. */
export const COLUMNS = [
	'name',
	'standing',
	'signed',
	'bound',
	'place',
	'evidence',
	'vote2018',
	'vote2019',
	'budapest',
	'group',
] as const;
export type SortColumn = (typeof COLUMNS)[number];

/** The classes of the legends, of every layer; the address names those that are shown. */
export const CLASSES = [
	'none',
	'signatory',
	'contracting',
	'party',
	'possible',
	'yes',
	'no',
	'abstained',
	'unrecorded',
	'no-vote',
	'both',
	'this-only',
	'budapest-only',
	'neither',
] as const;
export type LegendClass = (typeof CLASSES)[number];

/** What is being looked at. The address is this and nothing else. */
export interface View {
	/** The chosen day; `undefined` is the as-of day, so that a plain link follows the newest data. */
	readonly on: Day | undefined;
	readonly layer: Layer;
	readonly region: Region;
	/** `iso3` of the selected participant. */
	readonly state: string | undefined;
	/** Id of the country group that the rest fades behind. */
	readonly group: string | undefined;
	/** The legend classes that are shown; empty is all. */
	readonly show: readonly LegendClass[];
	/** Text that the rows of the table must contain. */
	readonly find: string;
	readonly sort: { readonly column: SortColumn; readonly descending: boolean };
	/** Textures over the colours, as they always are on paper. */
	readonly texture: boolean;
	readonly theme: Theme;
}

/** What an address can name: the days of the timeline, the participants and the groups. */
export interface Nameable extends DayScope {
	readonly hasState: (iso3: string) => boolean;
	readonly hasGroup: (id: string) => boolean;
}

/** What an address can name in a record. The timeline runs to the last day to sign, or to the as-of day if that is later. */
export function nameableIn(record: TreatyRecord): Nameable {
	const { proposedOn, closesOn, asOf } = record.days;
	return {
		firstDay: proposedOn,
		lastDay: Math.max(closesOn, asOf),
		hasState: (iso3) => record.byIso3.has(iso3),
		hasGroup: (id) => record.feed.groups.some((group) => group.id === id),
	};
}

/** Longest text that names are searched for: what no name exceeds. */
export const FIND_LENGTH = 60;

/** The code of a participant, in any case. */
const stateParam: Parameter<View['state'], Pick<Nameable, 'hasState'>> = {
	fallback: undefined,
	parse: (text, { hasState }) => {
		const iso3 = text.toUpperCase();
		return hasState(iso3) ? valid(iso3) : { kind: 'invalid', reason: 'unknown-state' };
	},
	write: (iso3) => iso3 ?? '',
};

/** The id of a country group, in any case. */
const groupParam: Parameter<View['group'], Pick<Nameable, 'hasGroup'>> = {
	fallback: undefined,
	parse: (text, { hasGroup }) => {
		const id = text.toLowerCase();
		return hasGroup(id) ? valid(id) : { kind: 'invalid', reason: 'unknown-group' };
	},
	write: (id) => id ?? '',
};

const showParam: Parameter<View['show']> = {
	fallback: [],
	parse: (text) => {
		const wanted = text.split(',');
		const isKnown = wanted.every((name) => CLASSES.some((known) => known === name));
		if (!isKnown) return { kind: 'invalid', reason: 'not-a-choice', choices: CLASSES };
		return valid(CLASSES.filter((name) => wanted.includes(name)));
	},
	write: (shown) => shown.join(','),
	choices: CLASSES,
};

const sortParam: Parameter<View['sort']> = {
	fallback: { column: 'name', descending: false },
	parse: (text) => {
		const descending = text.startsWith('-');
		const column = choice(COLUMNS)(descending ? text.slice(1) : text);
		return column.kind === 'valid' ? valid({ column: column.value, descending }) : column;
	},
	write: ({ column, descending }) => `${descending ? '-' : ''}${column}`,
	choices: COLUMNS,
};

/** The parameters of a view of the map, in the order in which an address has them. */
export const VIEW_PARAMS: { readonly [Name in keyof View]: Parameter<View[Name], Nameable> } = {
	on: dayParam,
	layer: choiceParam(LAYERS, 'status'),
	region: choiceParam(REGIONS, 'world'),
	state: stateParam,
	group: groupParam,
	show: showParam,
	find: textParam(FIND_LENGTH),
	sort: sortParam,
	texture: {
		fallback: false,
		parse: onOff('texture'),
		write: (isOn) => (isOn ? 'on' : 'off'),
		choices: ['on', 'off'],
	},
	theme: choiceParam(THEMES, 'auto'),
};

/** Names before the first release, as other country maps have them: readers still type them, and no published link breaks. */
export const OLD_NAMES = { date: 'on', country: 'state' } as const;

export const {
	/** The view of an address without a query. */
	defaults: DEFAULT_VIEW,
	parse: parseView,
	serialize: serializeView,
} = codecOf<View, Nameable>(VIEW_PARAMS, OLD_NAMES);

/** What the page of the map shows: a layer, or what changed in the standings between two days. */
export type MapPage = Layer | 'changes';

/** The path of the map by what it shows, from the root of the site. */
export const MAP_PATHS: Readonly<Record<MapPage, string>> = {
	status: '',
	votes: 'votes/',
	budapest: 'budapest/',
	changes: 'changes/',
};

/** A copy of the parameters of an old address with today's names. */
export function migrate(params: URLSearchParams): URLSearchParams {
	return migrateParams(params, OLD_NAMES);
}

/** Whether a view has a parameter of this name, or once had. */
export function isViewParam(name: string): boolean {
	return name.toLowerCase() in { ...VIEW_PARAMS, ...OLD_NAMES };
}

/** The parameters of a query that are not a view's, as "colour=red". */
export function unknownParams(params: URLSearchParams): string[] {
	return [...mendedParams(params)]
		.filter(([name]) => !isViewParam(name))
		.map(([name, value]) => `${name}=${value}`);
}
