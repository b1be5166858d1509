import { readdirSync, readFileSync, statSync } from 'node:fs';

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
	/** The tables of `src/facts`. */
	readonly generatedFrom: readonly string[];
	/** Without those that every file has. */
	readonly fields: readonly Field[];
}

interface Content {
	version: number;
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
		const { version, generatedFrom } = read(`${name}.json`) as Content;
		return {
			name,
			bytes: statSync(`${DATA}/${name}.json`).size,
			version,
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

/** What is used of a JSON Schema (2020-12), as the pipeline writes it. */
export interface Schema {
	readonly type?: string;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly items?: Schema;
	/** Of an object whose keys are free: the shape of each value. */
	readonly additionalProperties?: Schema;
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly pattern?: string;
	readonly minimum?: number;
}

/** One field of a file. */
export interface Field {
	/** Where it is, with `[]` for each entry of a list and `{}` for each key of an object with free keys: `acts[].sources[]`. */
	readonly path: string;
	/** Its JSON type; of a list, that of its entries. */
	readonly type: string;
	/** Whether each object that can have it has it. */
	readonly isAlwaysThere: boolean;
	/** The few values that it can take; empty where there are many. */
	readonly values: readonly string[];
	/** The form of its text, as a regular expression. */
	readonly pattern: string | undefined;
}

/** The fields of a file that hold a value themselves, in the order of its schema: lists and objects are in their paths. */
export function fieldsOf(schema: Schema): Field[] {
	return walk(schema, '', true);
}

function walk(schema: Schema, path: string, isAlwaysThere: boolean): Field[] {
	if (schema.properties) {
		const { required = [] } = schema;
		return Object.entries(schema.properties).flatMap(([name, field]) =>
			walk(field, path === '' ? name : `${path}.${name}`, required.includes(name)),
		);
	}
	if (schema.items) return walk(schema.items, `${path}[]`, isAlwaysThere);
	if (schema.additionalProperties) return walk(schema.additionalProperties, `${path}{}`, isAlwaysThere);
	const few = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
	return [
		{
			path,
			type: schema.type ?? (few.length > 0 ? typeof few[0] : 'any'),
			isAlwaysThere,
			values: few.map(String),
			pattern: schema.pattern,
		},
	];
}
