/** The frame starts itself (src/lib/embed/start.ts): SvelteKit's router would be half of what it weighs. */
export const csr = false;
