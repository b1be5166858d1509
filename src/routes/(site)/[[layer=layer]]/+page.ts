import type { PageLoad } from './$types';

/** The parts below the map, each loaded with its layer alone. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	VotesBelow: data.votes && (await import('./VotesBelow.svelte')).default,
	BudapestBelow: data.budapest && (await import('./BudapestBelow.svelte')).default,
});
