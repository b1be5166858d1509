import { checkFacts } from './check.ts';
import { readFacts, type Texts } from './facts.ts';
import { feeds } from './feeds.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { Problems, type Problem } from './problems.ts';
import { readTreaty } from './treaty-facts.ts';
import { writeFeed, writeSchema } from './write-json.ts';

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
	const problems = new Problems();
	const facts = readFacts(texts, problems);
	const treaty = readTreaty(facts, problems);
	checkFacts(facts, treaty, problems);
	const files = new Map<string, string>();
	if (problems.list.length > 0 || !treaty) return { problems: problems.list, files };
	for (const { name, schema, compile } of feeds) {
		files.set(`${name}.json`, writeFeed(compile(facts, treaty)));
		files.set(`${name}.schema.json`, writeSchema(jsonSchemaOf(`${name}.json`, schema)));
	}
	return { problems: [], files };
}
