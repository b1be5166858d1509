/**
 * What the map's page says of itself to those who show links to it, on the server; `undefined` in the browser, which finds it in the page.
 * A static import would send its code with the first view, so the server alone runs this import and the bundler drops it from the browser's
 * build.
 */
export const serverSocial = import.meta.env.SSR ? (await import('./home-social.ts')).homeSocial : undefined;
