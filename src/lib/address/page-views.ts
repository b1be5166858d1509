import type { Day } from '#lib/domain/day.ts';
import type { DaySpan } from '#lib/domain/change-days.ts';
import type { ActorKind, Stance } from '#lib/data/events.ts';
import type { EventCategory } from '#lib/data/standing.ts';
import {
	choiceParam,
	codecOf,
	dayParam,
	optionalChoiceParam,
	textParam,
	type ViewProblem,
} from './params.ts';
import {
	FIND_LENGTH,
	MAP_PATHS,
	OLD_NAMES,
	serializeView,
	VIEW_PARAMS,
	type MapPage,
	type Nameable,
	type View,
} from './view.ts';

/** What the map of changes shows: the standings of a day, compared with an earlier or later one. */
export interface ChangesView {
	readonly view: View;
	readonly from: Day;
}

/** What an address of the map of changes can name. */
export interface ChangesScope extends Nameable {
	/** The two days where the address names none. */
	readonly usual: DaySpan;
}

const { on, layer: _, ...viewParams } = VIEW_PARAMS;
const changesCodec = codecOf<
	Omit<View, 'on' | 'layer'> & { from: Day | undefined; to: Day | undefined },
	ChangesScope
>({ from: dayParam, to: on, ...viewParams }, { ...OLD_NAMES, date: 'to', on: 'to' });

/** Reads `from` and `to` beside what a view has; `from` may be the later of the two days. */
export function parseChanges(
	params: URLSearchParams,
	scope: ChangesScope,
): ChangesView & { problems: ViewProblem[] } {
	const { view: parsed, problems } = changesCodec.parse(params, scope);
	const { from = scope.usual.from, to, ...view } = parsed;
	return { view: { ...view, on: to === scope.usual.to ? undefined : to, layer: 'status' }, from, problems };
}

/** The days of a plain address are not written, so that it follows the data. */
export function serializeChanges(
	{ view: { on, ...view }, from }: ChangesView,
	{ usual }: ChangesScope,
	others?: URLSearchParams,
): string {
	return changesCodec.serialize({ ...view, from: from === usual.from ? undefined : from, to: on }, others);
}

/**
 * The address of the map from the root of the site: what it shows in its path, the rest in its query.
 * @param others see `Codec.serialize`
 */
export function mapAddress(
	page: MapPage,
	shown: ChangesView,
	scope: ChangesScope,
	others?: URLSearchParams,
): { path: string; query: string } {
	const query =
		page === 'changes'
			? serializeChanges(shown, scope, others)
			: serializeView({ ...shown.view, layer: 'status' }, others);
	return { path: MAP_PATHS[page], query };
}

export const DEBATE_KINDS = [
	'all',
	'government',
	'un',
	'igo',
	'industry',
	'ngo',
	'researchers',
] as const satisfies readonly (ActorKind | 'all')[];

export const DEBATE_STANCES = [
	'all',
	'supports',
	'conditional',
	'undecided',
	'critical',
	'opposes',
] as const satisfies readonly (Stance | 'all')[];

/** Which statements of the debate are shown: of one kind of speaker, of one stance, or of all. */
export interface DebateView {
	readonly kind: (typeof DEBATE_KINDS)[number];
	readonly stance: (typeof DEBATE_STANCES)[number];
}

export const { parse: parseDebate, serialize: serializeDebate } = codecOf<DebateView, void>({
	kind: choiceParam(DEBATE_KINDS, 'all'),
	stance: choiceParam(DEBATE_STANCES, 'all'),
});

/** The kinds of events, in the order in which they are offered. */
export const EVENT_KINDS = [
	'proposal',
	'resolution',
	'negotiation',
	'adoption',
	'institution',
	'signing',
	'ratification',
	'reaction',
	'deadline',
] as const satisfies readonly EventCategory[];

/** What of the story is shown. */
export interface StoryView {
	/** The kind of events that is shown; `undefined` is all. */
	readonly kind: EventCategory | undefined;
}

export const { parse: parseStory, serialize: serializeStory } = codecOf<StoryView, void>({
	kind: optionalChoiceParam(() => EVENT_KINDS),
});

/** What the list of all participants shows. */
export interface StateListView {
	/** Text that names must contain; empty for the whole list. */
	readonly find: string;
}

export const { parse: parseStateList, serialize: serializeStateList } = codecOf<StateListView, void>({
	find: textParam(FIND_LENGTH),
});
