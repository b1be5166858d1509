import type { ViewProblem } from '#lib/address/params.ts';
import { namedParams } from '#lib/address/query.ts';
import type { ReadBriefing } from '#lib/briefing/briefing-file.ts';
import type { Briefing } from '#lib/briefing/moment.ts';
import { openLink } from '#lib/briefing/open-briefing.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { BuilderState, ownMoment } from './builder-state.svelte.ts';
import { readView, suggestedTitle } from './moment-view.ts';

/** What the builder begins with. */
export interface Start {
	readonly builder: BuilderState;
	/** The briefing of the address, with the issues found in it; `undefined` where the address has none. */
	readonly read: ReadBriefing | undefined;
	/** The parts of an added view that could not be used. */
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
	const read = value === null ? undefined : await openLink(value, record, shipped);
	const builder = new BuilderState(record, shipped, read?.briefing);
	const add = named.get('add');
	if (add === null) return { builder, read, problems: [], unknown: [], isAdded: false };
	const { view, problems, unknown } = readView(new URLSearchParams(add), record);
	const isAdded = builder.add(ownMoment(suggestedTitle(record, view), view), 'end');
	return { builder, read, problems, unknown, isAdded };
}
