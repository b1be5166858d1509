import { m } from '#lib/paraglide/messages.js';

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
