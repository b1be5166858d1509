/**
 * Runs something once the browser has nothing else to do, at the latest after two seconds; Safari, which does not tell, after those.
 * @returns what calls it off
 */
export function whenIdle(run: () => unknown): () => void {
	if (typeof requestIdleCallback === 'function') {
		const id = requestIdleCallback(() => void run(), { timeout: 2000 });
		return () => cancelIdleCallback(id);
	}
	const id = setTimeout(() => void run(), 2000);
	return () => clearTimeout(id);
}
