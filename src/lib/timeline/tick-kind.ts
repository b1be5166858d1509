import type { EventCategory } from '#lib/data/standing.ts';

/** Events of many categories in three kinds: what decided something, meetings and preparations, and what others said of it. */
export type TickKind = 'decision' | 'meeting' | 'reaction';

/** The kind of mark that an event of a category gets. */
export function tickKind(category: EventCategory): TickKind {
	if (category === 'reaction') return 'reaction';
	return category === 'negotiation' || category === 'institution' ? 'meeting' : 'decision';
}
