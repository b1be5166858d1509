import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DATA_ATTRIBUTION, DATA_LICENSE } from '#lib/schema/envelope.ts';

/** The file of the feed that a frozen view is drawn from. */
const STANDING = 'standing.json';
/** The list of what is kept, in the archive's folder. */
const INDEX = 'index.json';

/**
 * Where a file of a release is kept, below the archive's folder: `2026-09-26/standing.json`. A frozen embed goes on being drawn from the
 * data that it was made with, so a correction makes a release of its own, and what was kept for an earlier one is never written again.
 */
export function archivePath(release: string, file = STANDING): string {
	return join(release, file);
}

/** Keeps the files of today's release, without their schemas, and lists all releases with their checksums. */
export function keep(folder: string, files: ReadonlyMap<string, string>): void {
	for (const [path, text] of current(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	writeFileSync(join(folder, INDEX), indexOf(folder));
}

/** Whether the files of today's release are kept as they are, and the list is of what is there. */
export function isKept(folder: string, files: ReadonlyMap<string, string>): boolean {
	const isSame = (path: string, text: string) =>
		existsSync(join(folder, path)) && readFileSync(join(folder, path), 'utf8') === text;
	return [...current(files)].every(([path, text]) => isSame(path, text)) && isSame(INDEX, indexOf(folder));
}

function current(files: ReadonlyMap<string, string>): Map<string, string> {
	const standing = files.get(STANDING);
	if (standing === undefined) throw new Error(`${STANDING} is not among the compiled files`);
	const { release } = JSON.parse(standing) as { release: string };
	const kept = [...files].filter(([name]) => !name.endsWith('.schema.json'));
	return new Map(kept.map(([name, text]) => [archivePath(release, name), text]));
}

/** The data as they were published from one day on, until they were corrected or covered more. */
export interface Release {
	/** Its name: the day from which on its facts were those of the site. */
	readonly release: string;
	/** The last day that it covers. */
	readonly asOf: string;
	readonly files: readonly {
		readonly name: string;
		/** The version of its form (`FEED_VERSION`). */
		readonly version: number;
		readonly bytes: number;
		/** In hexadecimal digits. */
		readonly sha256: string;
	}[];
}

/** The releases that are kept, the newest first. */
export function releasesIn(folder: string): Release[] {
	const days = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name));
	return days
		.toSorted()
		.toReversed()
		.map((release) => ({
			release,
			asOf: contentOf(folder, release, STANDING).asOf,
			files: readdirSync(join(folder, release))
				.toSorted()
				.map((name) => fileOf(folder, release, name)),
		}));
}

function indexOf(folder: string): string {
	const index = { license: DATA_LICENSE, attribution: DATA_ATTRIBUTION, releases: releasesIn(folder) };
	return `${JSON.stringify(index, undefined, '\t')}\n`;
}

function fileOf(folder: string, release: string, name: string): Release['files'][number] {
	const bytes = readFileSync(join(folder, release, name));
	const { version } = contentOf(folder, release, name);
	return { name, version, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function contentOf(folder: string, release: string, name: string): { asOf: string; version: number } {
	return JSON.parse(readFileSync(join(folder, release, name), 'utf8')) as { asOf: string; version: number };
}
