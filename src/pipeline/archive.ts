import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file of the feed that a frozen view is drawn from. */
const KEPT = 'standing.json';

/**
 * Where the standing of an as-of day is kept, below the archive's folder: `2026-09-26/standing.json`. A frozen embed goes on being drawn
 * from the data that it was made with, so what was kept for an earlier as-of day is never written again.
 */
export function archivePath(asOf: string): string {
	return join(asOf, KEPT);
}

/** Keeps the standing of its as-of day. Facts that were mended without a new as-of day replace what was kept for that day. */
export function keep(folder: string, files: ReadonlyMap<string, string>): void {
	const { path, text } = current(folder, files);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

/** Whether the standing of today's as-of day is kept as it is. */
export function isKept(folder: string, files: ReadonlyMap<string, string>): boolean {
	const { path, text } = current(folder, files);
	return existsSync(path) && readFileSync(path, 'utf8') === text;
}

function current(folder: string, files: ReadonlyMap<string, string>): { path: string; text: string } {
	const text = files.get(KEPT);
	if (text === undefined) throw new Error(`${KEPT} is not among the compiled files`);
	const { asOf } = JSON.parse(text) as { asOf: string };
	return { path: join(folder, archivePath(asOf)), text };
}
