import type { Day } from '#lib/domain/day.ts';

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
export type Column = (typeof COLUMNS)[number];

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
	readonly sort: { readonly column: Column; readonly descending: boolean };
	/** Textures over the colours, as they always are on paper. */
	readonly texture: boolean;
	readonly theme: Theme;
}

/** The view of an address without a query. */
export const DEFAULT_VIEW: View = {
	on: undefined,
	layer: 'status',
	region: 'world',
	state: undefined,
	group: undefined,
	show: [],
	find: '',
	sort: { column: 'name', descending: false },
	texture: false,
	theme: 'auto',
};
