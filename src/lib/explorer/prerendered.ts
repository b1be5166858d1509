/**
 * What the server draws of the parts that the browser makes live only when they are needed; `undefined` in the browser. A static import
 * would send their code with the first view, so the server alone runs this import and the bundler drops it from the browser's build.
 */
export const prerendered = import.meta.env.SSR ? await import('./prerender.ts') : undefined;
