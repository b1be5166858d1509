/**
 * SvelteKit awaits this before it starts: running our modules is one task and hydrating the page another, so that a tap on a slow phone is
 * answered in between (web.dev/articles/optimize-long-tasks). It imports nothing: what SvelteKit's own start needs is linked from every page,
 * the embed's too.
 */
export const init = () => new Promise<void>((done) => setTimeout(done));
