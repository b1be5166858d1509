/** The foot of the page on the server; `undefined` in the browser, which keeps what it finds (see ServerDrawn.svelte) and loads none of it. */
export const footText = import.meta.env.SSR ? (await import('./foot.ts')).footText : undefined;
