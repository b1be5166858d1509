import { m } from '#lib/paraglide/messages.js';

/** A size for reading, in units of a thousand: "49 kB". */
export function saySize(bytes: number): string {
	return bytes < 1000 ? m.data_bytes({ n: bytes }) : m.data_kilobytes({ n: Math.round(bytes / 1000) });
}

/** What a file of the feed holds; empty for one that nobody has described. */
export function sayFile(name: string): string {
	const words: Readonly<Record<string, () => string>> = {
		standing: m.data_file_standing,
		events: m.data_file_events,
		sources: m.data_file_sources,
		votes: m.data_file_votes,
		budapest: m.data_file_budapest,
		territories: m.data_file_territories,
		names: m.data_file_names,
		steps: m.data_file_steps,
		counts: m.data_file_counts,
		positions: m.data_file_positions,
		sponsors: m.data_file_sponsors,
		articles: m.data_file_articles,
		peers: m.data_file_peers,
		lists: m.data_file_lists,
		conflicts: m.data_file_conflicts,
		moments: m.data_file_moments,
		changes: m.data_file_changes,
	};
	return words[name]?.() ?? '';
}

/** A type of JSON in a word. */
export function sayType(type: string): string {
	const words: Readonly<Record<string, () => string>> = {
		string: m.data_type_text,
		integer: m.data_type_whole,
		number: m.data_type_number,
		boolean: m.data_type_boolean,
	};
	return words[type]?.() ?? type;
}
