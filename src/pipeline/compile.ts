import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { stateFile } from '#lib/data/states.ts';
import { checkActs } from './check-acts.ts';
import { checkDays } from './check-days.ts';
import { checkStates } from './check-states.ts';
import { readFacts, readTreaty, type Facts, type Texts, type TreatyFacts } from './facts.ts';
import { feeds } from './feeds.ts';
import { checkMoments } from './moments.ts';
import { Problems, type Problem } from './problems.ts';

/** The tables as read and checked. Facts without problems can be compiled; others can still be looked at. */
export interface CheckedFacts {
	readonly facts: Facts;
	/** `undefined` where `treaty.csv` could not be read. */
	readonly treaty: TreatyFacts | undefined;
	readonly problems: readonly Problem[];
}

/** Reads the tables (text by file name) and checks cells, rows against each other, and the rules of the treaty. */
export function checkFacts(texts: Texts): CheckedFacts {
	const problems = new Problems();
	const facts = readFacts(texts, problems);
	const treaty = readTreaty(facts, problems);
	checkStates(facts, problems);
	checkDays(facts, treaty, problems);
	checkActs(facts, treaty, problems);
	if (treaty) checkMoments(facts, treaty, problems);
	return { facts, treaty, problems: problems.list };
}

/** What the facts compile to: either problems, or the files of `static/data` by name. */
export interface Compiled {
	readonly problems: readonly Problem[];
	/** Text by file name (`standing.json`); empty where there are problems. */
	readonly files: ReadonlyMap<string, string>;
}

/**
 * Compiles the tables (text by file name) to the public JSON. A pure function: no clock, no locale, no time zone, no
 * file system. Gives all problems at once, and no file while there is one.
 */
export function compileFacts(texts: Texts): Compiled {
	const { facts, treaty, problems } = checkFacts(texts);
	const files = new Map<string, string>();
	if (problems.length > 0 || !treaty) return { problems, files };
	for (const { name, schema, compile } of feeds) {
		files.set(`${name}.json`, writeFeed(compile(facts, treaty)));
		files.set(`${name}.schema.json`, writeSchema(`${name}.json`, schema));
	}
	return { problems, files };
}

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
