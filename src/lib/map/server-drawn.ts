/**
 * The text of the patterns on the server; `undefined` in the browser, which finds them in the page. A static import would send their code
 * with the first view, so the server alone runs this import and the bundler drops it from the browser's build.
 */
export const serverPatterns = import.meta.env.SSR
	? (await import('./patterns.ts')).patternsText()
	: undefined;
