/**
 * The texts of social.ts on the server; `undefined` in the browser: hydration keeps the server's HTML, so the value in the browser is unused. A
 * static import would send its code to the browser; the bundler drops this one from the browser's build.
 */
export const serverSocial = import.meta.env.SSR ? await import('./social.ts') : undefined;
