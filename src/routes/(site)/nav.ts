import { resolve } from '$app/paths';
import { m } from '#lib/paraglide/messages.js';
import { sitePages, type SitePage } from './site-pages.ts';

/** Where the list of all pages stands, at the foot of each: what the link of small screens leads to. */
const FOOT_ID = 'all-pages';

/**
 * The navigation at the head of a page, as text: a line of links, and for screens without room for it one link to the same list at the foot.
 * As text, so that the browser gets no code for it; each link fetches its page whole, because what the server draws (the map's shapes, the
 * figures) is in its HTML.
 * @param current the path of the page itself, from the root of the site; `undefined` where the page is in no list
 */
export function navText(current: string | undefined): string {
	return (
		`<nav class="pages" aria-label="${m.nav_label()}"><ul>${items(sitePages(), current)}</ul></nav>` +
		`<a class="menu" href="#${FOOT_ID}">${m.nav_menu()}</a>`
	);
}

/** What stands at the foot of every page, as text: the way to every page, and what the site is. */
export function footText(current: string | undefined): string {
	const pages = sitePages();
	const others = pages.flatMap(({ below = [] }) => below);
	return (
		`<nav id="${FOOT_ID}" aria-label="${m.nav_all_label()}">` +
		`<ul>${items(pages, current)}</ul><ul>${items(others, current)}</ul></nav>` +
		`<p>${m.footer_text()}</p>`
	);
}

function items(pages: readonly SitePage[], current: string | undefined): string {
	return pages
		.map(({ path, label, below = [] }) => {
			const isWithin = below.some((page) => page.path === current);
			const here = path === current ? ' aria-current="page"' : isWithin ? ' aria-current="true"' : '';
			return `<li><a href="${resolve('/')}${path}"${here}>${label}</a></li>`;
		})
		.join('');
}
