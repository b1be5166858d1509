import type { TreatyRecord } from '#lib/domain/record.ts';
import type { ViewProblem } from '#lib/address/params.ts';
import { namedParams } from '#lib/address/query.ts';
import { BuilderState, ownMoment } from './builder-state.svelte.ts';
import type { BriefingIssue } from '#lib/briefing/check.ts';
import type { Briefing } from '#lib/briefing/moment.ts';
import { openLink } from '#lib/briefing/open-link.ts';
import { readView } from './pasted-view.ts';
import { suggestedTitle } from './suggested-title.ts';

/** What the builder begins with. */
export interface Start {
	readonly builder: BuilderState;
	/** What of the address's briefing could not be used. */
	readonly issues: readonly BriefingIssue[];
	/** How many issues there are beside those. */
	readonly moreIssues: number;
	/** Whether the rest of that briefing is shown; else the shipped one is. */
	readonly hasRest: boolean;
	/** What of an added view could not be used. */
	readonly problems: readonly ViewProblem[];
	readonly unknown: readonly string[];
	/** Whether a view was added, which the address does not hold yet. */
	readonly isAdded: boolean;
}

/**
 * Reads what the builder begins with from the parameters of its address: the briefing of `moments`, else the shipped one, and behind it a
 * moment with the view of `add`, chosen. Rejects only where the code that checks a briefing could not be fetched.
 */
export async function startBuilder(
	params: URLSearchParams,
	record: TreatyRecord,
	shipped: Briefing,
): Promise<Start> {
	const named = namedParams(params);
	const value = named.get('moments');
	const { briefing, issues, moreIssues } =
		value === null
			? { briefing: undefined, issues: [], moreIssues: 0 }
			: await openLink(value, record, shipped);
	const builder = new BuilderState(record, shipped, briefing);
	const start = { builder, issues, moreIssues, hasRest: briefing !== undefined };
	const add = named.get('add');
	if (add === null) return { ...start, problems: [], unknown: [], isAdded: false };
	const { view, problems, unknown } = readView(new URLSearchParams(add), record);
	const isAdded = builder.add(ownMoment(suggestedTitle(record, view), view), 'end');
	return { ...start, problems, unknown, isAdded };
}
