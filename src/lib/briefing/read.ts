import type { TreatyRecord } from '#lib/domain/record.ts';
import { nameableIn, parseView, unknownParams } from '#lib/address/view.ts';
import type { BriefingIssue, CheckedMoment, IssueList } from './check.ts';
import type { Briefing, Moment } from './moment.ts';

/** What could be read of a briefing, and what could not. */
export interface ReadBriefing {
	/** Absent where nothing of it could be used. */
	readonly briefing: Briefing | undefined;
	readonly issues: readonly BriefingIssue[];
	/** How many issues there are beside those. */
	readonly moreIssues: number;
}

/**
 * Reads a briefing file's content. What cannot be used is named with its moment and field, and the rest is shown. Never throws.
 * @param content what the JSON of the file says
 */
export async function readBriefing(
	content: unknown,
	record: TreatyRecord,
	shipped: Briefing,
): Promise<ReadBriefing> {
	const { checkBriefing } = await import('./check.ts');
	const { title, moments: checked, issues } = checkBriefing(content);
	const moments = checked.flatMap(({ number, moment }) => {
		if (typeof moment !== 'string') return ownMoment(number, moment, record, issues);
		const same = shipped.moments.find(({ id }) => id === moment);
		if (!same) issues.add({ moment: number, field: 'id', value: moment, expected: 'shipped' });
		// A copy: the same moment twice is two moments, each with a day of its own.
		return same ? { ...same } : [];
	});
	return {
		briefing: moments.length > 0 ? { title: title ?? shipped.title, moments } : undefined,
		issues: issues.kept,
		moreIssues: issues.more,
	};
}

/** A view that cannot be shown in part is shown in what can be; a participant that there is not is left out. Both are said. */
function ownMoment(
	number: number,
	{ view: query, title, text, notes, highlight, sources }: Exclude<CheckedMoment, string>,
	record: TreatyRecord,
	issues: IssueList,
): Moment {
	const params = new URLSearchParams(query);
	const parsed = parseView(params, nameableIn(record));
	for (const { param, value } of parsed.problems)
		issues.add({ moment: number, field: 'view', value: `${param}=${value}`, expected: 'view' });
	for (const value of unknownParams(params))
		issues.add({ moment: number, field: 'view', value, expected: 'parameter' });
	const strangers = highlight.filter((iso3) => !record.byIso3.has(iso3));
	for (const value of strangers)
		issues.add({ moment: number, field: 'highlight', value, expected: 'participant' });
	return {
		id: undefined,
		view: parsed.view,
		title,
		text,
		notes,
		highlight: highlight.filter((iso3) => record.byIso3.has(iso3)),
		sources,
	};
}
