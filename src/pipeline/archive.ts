import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { DATA_ATTRIBUTION, DATA_LICENSE } from '#lib/data/envelope.ts';

/** The file of the feed that a frozen view is drawn from. */
const STANDING = 'standing.json';
/** The list of what is kept, in the archive's folder. */
const INDEX = 'index.json';
/** The folder of a release. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Where a file of a release is kept, below the archive's folder: `2026-09-26/standing.json`. A frozen embed goes on being drawn from the
 * data that it was made with, so a correction makes a release of its own, and what was kept for an earlier one is never written again.
 */
export function archivePath(release: string, file = STANDING): string {
	return join(release, file);
}

/**
 * What is to be written to keep the files of today's release, without their schemas, and to list all releases with their checksums: text by
 * path below the folder.
 */
export function archiveFiles(folder: string, files: ReadonlyMap<string, string>): Map<string, string> {
	const kept = current(files);
	const index = {
		license: DATA_LICENSE,
		attribution: DATA_ATTRIBUTION,
		releases: releasesIn(folder, kept),
	};
	return new Map([...kept, [INDEX, `${JSON.stringify(index, undefined, '\t')}\n`]]);
}

/** Whether the files of today's release are kept as they are, and the list is of what is there. */
export function isKept(folder: string, files: ReadonlyMap<string, string>): boolean {
	return [...archiveFiles(folder, files)].every(
		([path, text]) => existsSync(join(folder, path)) && readFileSync(join(folder, path), 'utf8') === text,
	);
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
		.map((release) => {
			const read = (name: string) => {
				const path = join(release, name);
				return Buffer.from(coming.get(path) ?? readFileSync(join(folder, path)));
			};
			const names = paths.flatMap(([day, name]) =>
				day === release && name && !name.startsWith('.') ? [name] : [],
			);
			return {
				release,
				asOf: contentOf(read(STANDING)).asOf,
				files: names.toSorted().map((name) => fileOf(name, read(name))),
			};
		});
}

function fileOf(name: string, bytes: Buffer): Release['files'][number] {
	const { version } = contentOf(bytes);
	return { name, version, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function contentOf(bytes: Buffer): { asOf: string; version: number } {
	return JSON.parse(bytes.toString('utf8')) as { asOf: string; version: number };
}
