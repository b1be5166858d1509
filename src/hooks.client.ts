import { nextTurn } from '#lib/ui/next-turn.ts';

/** SvelteKit awaits this before it starts: running our modules is one task, hydrating the page another. */
export const init = nextTurn;
