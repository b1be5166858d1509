/** The story's text, on the server; `undefined` in the browser, which finds it in the page and gets neither its words nor its code again. */
export const serverStory = import.meta.env.SSR ? (await import('./story.ts')).story : undefined;
