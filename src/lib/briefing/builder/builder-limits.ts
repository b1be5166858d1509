import type { BRIEFING_LIMITS } from '#lib/data/briefing.ts';

/**
 * The limits of the file format, for the counts beside the fields. The schema itself would bring its validator along, so they stand here
 * a second time; their type is that of the schema's, so that they cannot differ.
 */
export const BUILDER_LIMITS: typeof BRIEFING_LIMITS = {
	title: 80,
	text: 300,
	notes: 4000,
	view: 600,
	moments: 60,
	highlight: 200,
	sources: 30,
};
