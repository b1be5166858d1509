/**
 * The text of patterns and labels on the server; `undefined` in the browser, which finds them in the page. Static imports would send their
 * code with the first view, so the server alone runs these and the bundler drops them from the browser's build.
 */
export const serverPatterns = import.meta.env.SSR
	? (await import('./patterns.ts')).patternsText()
	: undefined;
export const serverRatified = import.meta.env.SSR ? await import('./ratified.ts') : undefined;
