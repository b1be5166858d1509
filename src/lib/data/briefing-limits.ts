/**
 * The longest of each that fits the audience's screen at 1280 × 720, in characters, and most moments of a briefing. The schema and the builder
 * read them; they stand apart from the schema, so that the builder does not load its validator.
 */
export const BRIEFING_LIMITS = {
	title: 80,
	text: 300,
	notes: 4000,
	view: 600,
	moments: 60,
	/** Participants of a moment. */
	highlight: 200,
	/** Sources of a moment, and the characters of an address among them. */
	sources: 30,
	address: 1000,
} as const;
