import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The file of the feed that a frozen view is drawn from. */
const STANDING = 'standing.json';
/** The list of what is kept, in the archive's folder. */
const INDEX = 'index.json';
/** The folder of a release. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Where a file of an as-of day is kept, below the archive's folder: `2026-09-26/standing.json`. A frozen embed goes on being drawn from the
 * data that it was made with, so what was kept for an earlier as-of day is never written again.
 */
export function archivePath(asOf: string, file = STANDING): string {
	return join(asOf, file);
}

/**
 * What is to be written to keep the files of the as-of day, without their schemas, and to list all releases with their checksums: text by path
 * below the folder. Facts that were mended without a new as-of day replace what was kept for that day.
 */
export function archiveFiles(folder: string, files: ReadonlyMap<string, string>): Map<string, string> {
	const kept = current(files);
	const index = `${JSON.stringify({ releases: releasesIn(folder, kept) }, undefined, '\t')}\n`;
	return new Map([...kept, [INDEX, index]]);
}

/** Whether the files of today's as-of day are kept as they are, and the list is of what is there. */
export function isKept(folder: string, files: ReadonlyMap<string, string>): boolean {
	return [...archiveFiles(folder, files)].every(
		([path, text]) => existsSync(join(folder, path)) && readFileSync(join(folder, path), 'utf8') === text,
	);
}

function current(files: ReadonlyMap<string, string>): Map<string, string> {
	const standing = files.get(STANDING);
	if (standing === undefined) throw new Error(`${STANDING} is not among the compiled files`);
	const { asOf } = JSON.parse(standing) as { asOf: string };
	const kept = [...files].filter(([name]) => !name.endsWith('.schema.json'));
	return new Map(kept.map(([name, text]) => [archivePath(asOf, name), text]));
}

/** The data as they were compiled for one last day covered. */
export interface Release {
	/** The as-of day, which is the release's name. */
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

/**
 * The releases that are kept, the newest first.
 * @param coming files that will be there, by path below the folder, in place of what is there now
 */
export function releasesIn(folder: string, coming: ReadonlyMap<string, string> = new Map()): Release[] {
	const there = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
	const paths = [...new Set([...there, ...coming.keys()])].map((path) => path.split(sep));
	const days = new Set(paths.flatMap(([day = '', name]) => (name && DAY.test(day) ? [day] : [])));
	return [...days]
		.toSorted()
		.toReversed()
		.map((asOf) => ({
			asOf,
			files: paths
				.flatMap(([day, name]) => (day === asOf && name && !name.startsWith('.') ? [name] : []))
				.toSorted()
				.map((name) => {
					const path = join(asOf, name);
					return fileOf(name, Buffer.from(coming.get(path) ?? readFileSync(join(folder, path))));
				}),
		}));
}

function fileOf(name: string, bytes: Buffer): Release['files'][number] {
	const { version } = JSON.parse(bytes.toString('utf8')) as { version: number };
	return { name, version, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
