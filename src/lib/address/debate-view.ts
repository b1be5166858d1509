import type { ActorKind, Stance } from '#lib/data/events.ts';
import { choice, readerOf, type ViewProblem } from './params.ts';
import { deleteNamed, mendedParams } from './query.ts';

/** Which statements are shown: of one kind of speaker, of one stance, or of all. */
export interface DebateView {
	readonly kind: ActorKind | 'all';
	readonly stance: Stance | 'all';
}

export const DEBATE_KINDS = [
	'all',
	'government',
	'un',
	'igo',
	'industry',
	'ngo',
	'researchers',
] as const satisfies readonly DebateView['kind'][];

export const DEBATE_STANCES = [
	'all',
	'supports',
	'conditional',
	'undecided',
	'critical',
	'opposes',
] as const satisfies readonly DebateView['stance'][];

/** The choice in an address, and the values of it that cannot be used. Never throws. */
export function parseDebate(params: URLSearchParams): { view: DebateView; problems: readonly ViewProblem[] } {
	const { read, problems } = readerOf(params);
	const view: DebateView = {
		kind: read('kind', 'all', choice<DebateView['kind']>(DEBATE_KINDS)),
		stance: read('stance', 'all', choice<DebateView['stance']>(DEBATE_STANCES)),
	};
	return { view, problems };
}

/**
 * The query of a choice, from its question mark on; empty where all are shown.
 * @param others the parameters of the page so far: those that are not this page's stay
 */
export function serializeDebate({ kind, stance }: DebateView, others = new URLSearchParams()): string {
	const params = mendedParams(others);
	deleteNamed(params, ['kind', 'stance']);
	for (const [name, value] of Object.entries({ kind, stance })) {
		if (value !== 'all') params.set(name, value);
	}
	return params.size > 0 ? `?${params.toString()}` : '';
}
