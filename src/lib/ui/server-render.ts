/** Svelte's renderer on the server; `undefined` in the browser, whose build drops this import. */
export const serverRender = import.meta.env.SSR ? (await import('svelte/server')).render : undefined;
