/**
 * The texts of social.ts on the server; `undefined` in the browser, which finds them in the page. A static import would send its code to the
 * browser; the bundler drops this one from the browser's build.
 */
export const serverSocial = import.meta.env.SSR ? await import('./social.ts') : undefined;
