/** What a page says of itself to those who show links to it, on the server; `undefined` in the browser, which finds it in the page. */
export const serverPageSocial = import.meta.env.SSR
	? (await import('./page-social.ts')).pageSocial
	: undefined;
