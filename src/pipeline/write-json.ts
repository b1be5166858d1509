import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { stateFile } from '#lib/data/states.ts';

type Entry = [name: string | undefined, value: unknown];

/**
 * Writes a feed as JSON that reads well in a diff: each key of the top on its own line, and within it one record
 * (entry of a list or of a map of records) a line. Tabs, LF, a line end at the end; the keys in the order given.
 */
export function writeFeed(feed: Readonly<Record<string, unknown>>): string {
	const lines = Object.entries(feed).map(([key, value]) => `\t${JSON.stringify(key)}: ${writeTop(value)}`);
	return `{\n${lines.join(',\n')}\n}\n`;
}

/** Writes the JSON Schema (2020-12) of a published file, one key or entry a line. */
export function writeSchema(title: string, schema: GenericSchema): string {
	const jsonSchema = toJsonSchema(schema, {
		target: 'draft-2020-12',
		// `check` is code (a day that exists), which JSON Schema cannot express; the pattern beside it is kept.
		ignoreActions: ['check'],
	});
	const whole = { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...jsonSchema };
	return `${JSON.stringify(whole, null, '\t')}\n`;
}

/** The JSON Schema of `/state/<ISO3>.json`. */
export function stateSchema(): string {
	return writeSchema('state/<ISO3>.json', stateFile);
}

function writeTop(value: unknown): string {
	if (Array.isArray(value)) {
		const entries = value.map((entry): Entry => [undefined, entry]);
		return writeRecords('[', entries, ']');
	}
	if (typeof value === 'object' && value !== null) return writeRecords('{', Object.entries(value), '}');
	return JSON.stringify(value);
}

function writeRecords(open: string, entries: readonly Entry[], close: string): string {
	// Lists of plain words and numbers, such as `generatedFrom`, stay on one line.
	if (!entries.some(([, value]) => typeof value === 'object'))
		return `${open}${entries.map(writeEntry).join(', ')}${close}`;
	return `${open}\n${entries.map((entry) => `\t\t${writeEntry(entry)}`).join(',\n')}\n\t${close}`;
}

function writeEntry([name, value]: Entry): string {
	const written = JSON.stringify(value);
	return name === undefined ? written : `${JSON.stringify(name)}: ${written}`;
}
