import type { DayIso } from '#lib/domain/day.ts';
import { compileFacts } from '#pipeline/compile.ts';
import { readFacts, type Texts } from '#pipeline/facts.ts';
import { Problems, sayProblem } from '#pipeline/problems.ts';
import { readTreaty } from '#pipeline/treaty-facts.ts';
import { applyProposal, toDecide } from './apply.ts';
import { readDocument } from './document.ts';
import { participantFinder } from './participants.ts';
import { propose } from './proposal.ts';
import { RefusedDocument } from './refused.ts';
import { sayProposal } from './say.ts';

/** The depositary's address of the status document, in English. */
export const DEPOSITARY_ADDRESS =
	'https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-16.en.xml';

/** What an import comes to. */
export interface Import {
	/** What was found, for the editor. */
	readonly summary: string;
	/** The tables that change, by file name, in the order in which they are to be written. Empty where nothing does. */
	readonly changes: Texts;
	/** How many findings a person has to decide. */
	readonly undecided: number;
}

/**
 * Reads a status document and works out what it changes in the tables. Writes nothing. The changed tables have passed all checks of the build.
 * @param texts the tables as they are, by file name
 * @param bytes the document as the server sent it
 * @throws {RefusedDocument} where the document cannot be used, where the tables have mistakes of their own, or where what it would change
 * does not build
 */
export function importDocument(texts: Texts, bytes: Uint8Array, retrievedOn: DayIso): Import {
	refuseProblems(compileFacts(texts).problems, 'the tables have mistakes of their own; mend these first');
	const problems = new Problems();
	const facts = readFacts(texts, problems);
	const treaty = readTreaty(facts, problems);
	if (!treaty) throw new RefusedDocument('src/facts/treaty.csv is not whole');
	const document = readDocument(bytes, participantFinder(facts));
	const proposal = propose(document, facts, treaty, retrievedOn);
	const changes = applyProposal(texts, proposal, { on: retrievedOn, address: DEPOSITARY_ADDRESS });
	refuseProblems(compileFacts({ ...texts, ...changes }).problems, 'what the document says does not build');
	return {
		summary: sayProposal(proposal, facts),
		changes,
		undecided: toDecide(proposal.findings).length + (proposal.count?.kind === 'fewer' ? 1 : 0),
	};
}

function refuseProblems(problems: Problems['list'], what: string): void {
	if (problems.length > 0) throw new RefusedDocument([`${what}:`, ...problems.map(sayProblem)].join('\n'));
}
