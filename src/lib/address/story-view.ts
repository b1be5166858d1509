import type { EventCategory } from '#lib/data/standing.ts';
import { choice, readerOf, type ViewProblem } from './params.ts';

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

/** What of the story is shown; the address of its page is this and nothing else. */
export interface StoryView {
	/** The one kind of events that is shown; `undefined` is all. */
	readonly kind: EventCategory | undefined;
}

/** Reads the view from the parameters of an address. A kind that is none is left out and reported. Never throws. */
export function parseStory(params: URLSearchParams): { view: StoryView; problems: ViewProblem[] } {
	const { read, problems } = readerOf(params);
	return {
		view: { kind: read<EventCategory | undefined>('kind', undefined, choice(EVENT_KINDS)) },
		problems,
	};
}

/** Writes a view as the query of an address, with its question mark; the empty text for the whole story. */
export function serializeStory({ kind }: StoryView): string {
	return kind === undefined ? '' : `?kind=${kind}`;
}
