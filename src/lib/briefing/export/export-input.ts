import { PictureError } from '#lib/pictures/svg-to-png.ts';
import { pathsInText, type MapPath } from '#lib/pictures/paths.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Source } from '#lib/data/sources.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Briefing } from '#lib/briefing/moment.ts';

/** What the files of a briefing are made from. */
export interface ExportInput {
	readonly record: TreatyRecord;
	readonly briefing: Briefing;
	/** Those of the site by their ids. */
	readonly sources: Readonly<Record<string, Source>>;
	/** The base map. */
	readonly paths: readonly MapPath[];
	/** The absolute address of the briefing, for the foot of files. */
	readonly address: string;
}

/** How far a file has come. */
export interface Progress {
	/** Parts that are finished. */
	readonly done: number;
	readonly total: number;
}

/** How the making of a file is followed and stopped. */
export interface ExportOptions {
	readonly signal?: AbortSignal;
	readonly onprogress?: (progress: Progress) => void;
}

/**
 * Fetches the base map.
 * @param pictureUrl where the finished picture of it is served (`static/map/world.svg`)
 * @throws {PictureError} when it cannot be had
 */
export async function loadPaths(pictureUrl: string, signal?: AbortSignal): Promise<MapPath[]> {
	let text = '';
	try {
		const response = await fetch(pictureUrl, signal ? { signal } : {});
		if (response.ok) text = await response.text();
	} catch (error) {
		if (signal?.aborted) throw error;
	}
	const paths = pathsInText(text);
	if (paths.length === 0) throw new PictureError(m.export_no_map());
	return paths;
}

/** Says how far a file is and lets the browser draw it and take a click. @throws the signal's reason when it was cancelled */
export async function step({ signal, onprogress }: ExportOptions, progress: Progress): Promise<void> {
	onprogress?.(progress);
	await new Promise((done) => setTimeout(done));
	signal?.throwIfAborted();
}
