import { readFileSync } from 'node:fs';
import { listUnder, tableUnder, type Run } from '#lib/analysis/methods-markdown.ts';

const FACTS = readFileSync('src/facts/README.md', 'utf8');
const BUILT = readFileSync('docs/how-it-is-built.md', 'utf8');

/** What the documents of the project say and the methods page shows: one text for both, so that neither falls behind. */
export const documents = {
	/** What the facts do not know. */
	unknown: listUnder(FACTS, '## What is not known'),
	/** Where their sources contradict each other. */
	conflicts: listUnder(FACTS, '## Conflicts, kept rather than smoothed'),
	/** The steps of a correction. */
	correction: listUnder(FACTS, '## To correct or add a fact'),
	/** How disputed lines and areas are drawn: where, and how. */
	drawing: tableUnder(BUILT, '### What is drawn where lines are disputed'),
	edits: editsOf(BUILT),
};

/** What is changed in the atlas: the first step of the base map, after the name of its file. */
function editsOf(built: string): Run[] {
	const [first = []] = listUnder(built, '## The base map');
	const list = first.at(-1)?.text.split('the whole list: ')[1];
	if (list === undefined) throw new Error('docs/how-it-is-built.md no longer gives the whole list of edits');
	return [{ kind: 'plain', text: list }];
}
