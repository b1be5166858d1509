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
	type DayScope,
	type ViewProblem,
} from './params.ts';
import { FIND_LENGTH, stateParam, type Nameable } from './view.ts';

/** What the page of changes shows. */
export interface ChangesView extends DaySpan {
	/** `iso3` of the selected participant. */
	readonly state: string | undefined;
}

/** What an address of the page of changes can name. */
export interface ChangesScope extends DayScope, Pick<Nameable, 'hasState'> {
	/** The two days where the address names none. */
	readonly usual: DaySpan;
}

const changesCodec = codecOf<
	{ from: Day | undefined; to: Day | undefined; state: string | undefined },
	ChangesScope
>({ from: dayParam, to: dayParam, state: stateParam });

/** Reads `from`, `to` and `state`; `from` may be the later of the two days. */
export function parseChanges(
	params: URLSearchParams,
	scope: ChangesScope,
): { view: ChangesView; problems: ViewProblem[] } {
	const { view, problems } = changesCodec.parse(params, scope);
	const { from = scope.usual.from, to = scope.usual.to, state } = view;
	return { view: { from, to, state }, problems };
}

/** The as-of day is not written, so that a plain address follows the data. */
export function serializeChanges(
	{ from, to, state }: ChangesView,
	{ usual }: ChangesScope,
	others?: URLSearchParams,
): string {
	const day = (given: Day, default_: Day) => (given === default_ ? undefined : given);
	return changesCodec.serialize({ from: day(from, usual.from), to: day(to, usual.to), state }, others);
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
