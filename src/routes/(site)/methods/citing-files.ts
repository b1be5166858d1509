/** How often a file cites a source. */
export interface Citing {
	readonly file: string;
	readonly times: number;
}

/**
 * Which files cite each source, by its id: how many of their entries have it among their `sources`, at whatever depth. A source that no file
 * cites is not in the answer.
 * @param files the content of each file by its name
 */
export function citingFiles(files: Readonly<Record<string, unknown>>): Map<string, Citing[]> {
	const citing = new Map<string, Citing[]>();
	for (const [file, content] of Object.entries(files)) {
		const times = new Map<string, number>();
		for (const id of sourcesIn(content)) times.set(id, (times.get(id) ?? 0) + 1);
		for (const [id, n] of times) citing.set(id, [...(citing.get(id) ?? []), { file, times: n }]);
	}
	return citing;
}

function sourcesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(sourcesIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) =>
		key === 'sources' && Array.isArray(one) ? (one as string[]) : sourcesIn(one),
	);
}
