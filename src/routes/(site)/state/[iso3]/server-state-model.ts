/** What the page of a participant shows, on the server; `undefined` in the browser, which the data never reach. */
export const serverStateModel = import.meta.env.SSR
	? (await import('./state-model.ts')).stateModel
	: undefined;
