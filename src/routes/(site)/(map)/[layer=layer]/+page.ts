import type { PageLoad } from './$types';

/** The parts below the map, each loaded with its page alone, and what the map of changes says. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	VotesBelow: data.votes && (await import('./VotesBelow.svelte')).default,
	BudapestBelow: data.budapest && (await import('./BudapestBelow.svelte')).default,
	ChangesBelow: data.changes && (await import('./ChangesBelow.svelte')).default,
	comparisonWith: data.changes && (await import('./changes.ts')).comparisonWith,
});
