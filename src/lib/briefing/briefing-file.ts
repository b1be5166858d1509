import { nameableIn, parseView, serializeView, unknownParams } from '#lib/address/view.ts';
import type { BriefingFile, BriefingFileMoment } from '#lib/data/briefing.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { BriefingIssue, CheckedMoment, IssueList } from './check.ts';
import type { Briefing, Moment } from './moment.ts';

/**
 * A briefing as its file and its links write it. A moment that is still word for word the shipped one is written as its id, so that it
 * follows the facts; every other is written out, without what is empty.
 */
export function briefingFile({ title, moments }: Briefing, shipped: Briefing): BriefingFile {
	return {
		format: 'hanoi-briefing',
		version: 1,
		title,
		moments: moments.map((moment) => {
			const same = shipped.moments.find(({ id }) => id !== undefined && id === moment.id);
			const isSame = same !== undefined && JSON.stringify(written(same)) === JSON.stringify(written(moment));
			return isSame && same.id !== undefined ? same.id : written(moment);
		}),
	};
}

/** The name of a file of this briefing, without its ending: "hanoi-convention-briefing-2026-09-26". The day is the as-of day. */
export function fileNameOf({ feed }: TreatyRecord): string {
	return `hanoi-convention-briefing-${feed.asOf}`;
}

function written({ view, title, text, notes, highlight, sources }: Moment): BriefingFileMoment {
	return {
		view: serializeView(view),
		title,
		...(text && { text }),
		...(notes && { notes }),
		...(highlight.length > 0 && { highlight: [...highlight] }),
		...(sources.length > 0 && { sources: [...sources] }),
	};
}

/** What could be read of a briefing, and what could not. */
export interface ReadBriefing {
	/** Absent where nothing of it could be used. */
	readonly briefing: Briefing | undefined;
	readonly issues: readonly BriefingIssue[];
	/** How many issues there are beside those. */
	readonly moreIssues: number;
}

/**
 * Reads a briefing file's content. What cannot be used is named with its moment and field, and the rest is shown. Rejects only where the code
 * that checks it could not be fetched.
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

/** Parts of a view and participants that do not exist are left out and become issues. */
function ownMoment(
	number: number,
	{ view: query, ...moment }: Exclude<CheckedMoment, string>,
	record: TreatyRecord,
	issues: IssueList,
): Moment {
	const params = new URLSearchParams(query);
	const { view, problems } = parseView(params, nameableIn(record));
	for (const { param, value } of problems)
		issues.add({ moment: number, field: 'view', value: `${param}=${value}`, expected: 'view' });
	for (const value of unknownParams(params))
		issues.add({ moment: number, field: 'view', value, expected: 'parameter' });
	const highlight = moment.highlight.filter((iso3) => {
		if (record.byIso3.has(iso3)) return true;
		issues.add({ moment: number, field: 'highlight', value: iso3, expected: 'participant' });
		return false;
	});
	return { ...moment, id: undefined, view, highlight };
}
