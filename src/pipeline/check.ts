import { checkActs } from './check-acts.ts';
import { checkConflicts } from './check-conflicts.ts';
import { checkCounts } from './check-counts.ts';
import { checkDays } from './check-days.ts';
import { checkGroups } from './check-groups.ts';
import { checkMapTables } from './check-map-tables.ts';
import { checkMoments } from './check-moments.ts';
import { checkPositions } from './check-positions.ts';
import { checkStates } from './check-states.ts';
import { checkVotes } from './check-votes.ts';
import type { Facts } from './facts.ts';
import type { Problems } from './problems.ts';
import type { TreatyFacts } from './treaty-facts.ts';

/**
 * Checks rows against each other and against the rules of the treaty; the form of single cells has been checked by
 * then. What needs the treaty's dates is left out where `treaty.csv` could not be read. Totals are checked only in
 * tables that were read whole: in others they would only repeat that a row is missing.
 */
export function checkFacts(facts: Facts, treaty: TreatyFacts | undefined, problems: Problems): void {
	checkStates(facts, problems);
	checkGroups(facts, problems);
	checkVotes(facts, problems);
	checkCounts(facts, problems);
	checkConflicts(facts, problems);
	checkMapTables(facts, problems);
	checkDays(facts, problems);
	if (!treaty) return;
	checkActs(facts, treaty, problems);
	checkMoments(facts, treaty, problems);
	checkPositions(facts, treaty, problems);
}
