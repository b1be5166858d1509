import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fieldsOf, type Field, type Schema } from './fields.ts';

const DATA = 'static/data';
const ARCHIVE = 'static/archive';
/** What every file carries, said once for all. */
const ENVELOPE = ['version', 'asOf', 'release', 'generatedFrom[]', 'license', 'attribution'];

/** One file of the public feed. */
export interface DataFile {
	/** Without its ending. */
	readonly name: string;
	readonly bytes: number;
	readonly version: number;
	readonly asOf: string;
	/** The tables of `src/facts`. */
	readonly generatedFrom: readonly string[];
	/** Without those that every file has. */
	readonly fields: readonly Field[];
}

interface Content {
	version: number;
	asOf: string;
	generatedFrom: string[];
}

function read(file: string): unknown {
	return JSON.parse(readFileSync(`${DATA}/${file}`, 'utf8'));
}

function schemaOf(name: string): Field[] {
	return fieldsOf(read(`${name}.schema.json`) as Schema);
}

function names(): string[] {
	return readdirSync(DATA)
		.filter((file) => file.endsWith('.schema.json'))
		.map((file) => file.slice(0, -'.schema.json'.length));
}

/** Every file of the feed as it lies on disk, by name, with the fields that its schema gives it. */
export function dataFiles(): DataFile[] {
	return names().map((name) => {
		const { version, asOf, generatedFrom } = read(`${name}.json`) as Content;
		return {
			name,
			bytes: statSync(`${DATA}/${name}.json`).size,
			version,
			asOf,
			generatedFrom,
			fields: schemaOf(name).filter(({ path }) => !ENVELOPE.includes(path)),
		};
	});
}

/** The content of each file of the feed, by its name. */
export function dataContents(): Record<string, unknown> {
	return Object.fromEntries(names().map((name) => [name, read(`${name}.json`)]));
}

/** The fields that every file has. */
export function envelopeFields(): Field[] {
	return schemaOf('standing').filter(({ path }) => ENVELOPE.includes(path));
}

/** What is kept of earlier days: the path of each file from the root of the site, and its size in bytes. */
export function archivedFiles(): { readonly path: string; readonly bytes: number }[] {
	return readdirSync(ARCHIVE, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.json'))
		.sort()
		.map((path) => ({ path: `archive/${path}`, bytes: statSync(`${ARCHIVE}/${path}`).size }));
}
