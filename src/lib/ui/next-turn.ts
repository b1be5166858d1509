/**
 * Resolves in a task of its own, so that what follows does not lengthen the task before it and a tap on a slow phone is answered in between
 * (a task over 50 ms is one that a reader notices: web.dev/articles/optimize-long-tasks).
 */
export function nextTurn(): Promise<void> {
	return new Promise((done) => setTimeout(done));
}
