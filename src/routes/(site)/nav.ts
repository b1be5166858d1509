import { resolve } from '$app/paths';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { m } from '#lib/messages/index.ts';
import { languageOf, LANGUAGES } from '#lib/messages/languages.ts';
import { wayBetween } from '#lib/messages/way.ts';

/** Where the list of all pages stands, at the foot of each: what the link of small screens leads to. */
const FOOT_ID = 'all-pages';

/**
 * The navigation at the head of a page, as text: a line of links, and for screens without room for it one link to the same list at the foot; and
 * the menu of languages.
 * As text, so that the browser gets no code for it; each link fetches its page whole, because what the server draws (the map's shapes, the
 * figures) is in its HTML.
 * @param current the path of the page itself, from the root of the site; `undefined` where the page is in no list
 * @param url the address of the page
 */
export function navText(current: string | undefined, url: URL): string {
	return (
		`<nav class="pages" aria-label="${m.nav_label()}"><ul>${items(sitePages(), current)}</ul></nav>` +
		`<a class="menu" href="#${FOOT_ID}">${m.nav_menu()}</a>` +
		`<button type="button" class="language" popovertarget="language-menu" aria-label="${languageLabel()}">${languageOf(LANGUAGE).name}</button>` +
		`<ul id="language-menu" class="languages" popover>${languageItems(url)}</ul>`
	);
}

/** What stands at the foot of every page, as text: the way to every page, and what the site is. */
export function footText(current: string | undefined): string {
	const pages = sitePages();
	const others = pages.flatMap(({ below = [] }) => below);
	return (
		`<nav id="${FOOT_ID}" aria-label="${m.nav_all_label()}">` +
		`<ul>${items(pages, current)}</ul><ul>${items(others, current)}</ul></nav>` +
		`<button type="button" class="language" popovertarget="language-menu">${languageLabel()}</button>` +
		`<p>${m.footer_text()}</p>${draftText()}`
	);
}

/** What the menu of languages, which is at the head of the page, is called. */
function languageLabel(): string {
	return m.label_value({ label: m.language_label(), value: languageOf(LANGUAGE).name });
}

/** That the page was translated by machine, with the way to report an error; empty where somebody has reviewed it. */
function draftText(): string {
	if (languageOf(LANGUAGE).status !== 'draft') return '';
	const report = `<a href="${resolve('/')}methods/#errors">${m.translation_report()}</a>`;
	return `<p>${m.translation_draft()} ${report}</p>`;
}

/**
 * The page in each language, by the name that the language has in itself. The query of the view is added when one is
 * followed (+layout.svelte). To SvelteKit's list of pages they are other sites.
 */
function languageItems(url: URL): string {
	const root = resolve('/');
	const path = url.pathname.slice(new URL(root, url).pathname.length);
	return LANGUAGES.map(({ code, tag, name }) => {
		const here = code === LANGUAGE ? ' aria-current="page"' : '';
		return `<li><a href="${root}${wayBetween(LANGUAGE, code)}${path}" hreflang="${tag}" lang="${tag}" rel="external"${here}>${name}</a></li>`;
	}).join('');
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

/** A page of the site as its navigation names it. */
export interface SitePage {
	/** Its path from the root of the site, without a slash at its start. */
	readonly path: string;
	readonly label: string;
	/** Pages that are reached from it, and stand at the foot alone. */
	readonly below?: readonly SitePage[];
}

/** The pages of the navigation in its order, each with those that belong to it. */
export function sitePages(): SitePage[] {
	return [
		{
			path: '',
			label: m.nav_map(),
			below: [
				{ path: 'votes/', label: m.nav_votes() },
				{ path: 'budapest/', label: m.nav_regimes() },
				{ path: 'changes/', label: m.nav_changes() },
			],
		},
		{ path: 'entry-into-force/', label: m.nav_force() },
		{ path: 'state/', label: m.nav_states() },
		{ path: 'timeline/', label: m.nav_story() },
		{ path: 'treaty/', label: m.nav_treaty(), below: [{ path: 'debate/', label: m.nav_debate() }] },
		{
			path: 'data/',
			label: m.nav_data(),
			below: [
				{ path: 'methods/', label: m.nav_methods() },
				{ path: 'corrections/', label: m.nav_corrections() },
			],
		},
		{
			path: 'present/',
			label: m.nav_present(),
			below: [{ path: 'briefing-builder/', label: m.briefing_link_build() }],
		},
		{
			path: 'embed-builder/',
			label: m.nav_embed(),
			below: [{ path: 'examples/scrolling/', label: m.example_link() }],
		},
	];
}
