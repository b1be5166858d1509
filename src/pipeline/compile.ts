import { checkActs } from './check-acts.ts';
import { checkDays } from './check-days.ts';
import { checkStates } from './check-states.ts';
import { readFacts, type Facts, type Texts } from './facts.ts';
import { feeds } from './feeds.ts';
import { checkMoments } from './moments.ts';
import { Problems, type Problem } from './problems.ts';
import { readTreaty, type TreatyFacts } from './treaty.ts';
import { writeFeed, writeSchema } from './write-json.ts';

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
