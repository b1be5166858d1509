import { m } from '#lib/paraglide/messages.js';

/** A page of the site as its navigation names it. */
export interface SitePage {
	/** Its path from the root of the site, without a slash at its start. */
	readonly path: string;
	readonly label: string;
}

/** What is read, in the order of the navigation. */
export function readingPages(): SitePage[] {
	return [
		{ path: '', label: m.nav_map() },
		{ path: 'entry-into-force/', label: m.nav_force() },
		{ path: 'changes/', label: m.nav_changes() },
		{ path: 'regimes/', label: m.nav_regimes() },
		{ path: 'votes/', label: m.nav_votes() },
		{ path: 'state/', label: m.nav_states() },
		{ path: 'timeline/', label: m.nav_story() },
		{ path: 'treaty/', label: m.nav_treaty() },
		{ path: 'debate/', label: m.nav_debate() },
		{ path: 'data/', label: m.nav_data() },
		{ path: 'present/', label: m.nav_present() },
	];
}

/** What is worked with, and what stands beside the data: at the foot alone. */
export function otherPages(): SitePage[] {
	return [
		{ path: 'methods/', label: m.nav_methods() },
		{ path: 'corrections/', label: m.nav_corrections() },
		{ path: 'briefing-builder/', label: m.briefing_link_build() },
		{ path: 'embed-builder/', label: m.builder_link() },
		{ path: 'examples/scrolling/', label: m.example_link() },
	];
}
