import { m } from '#lib/paraglide/messages.js';
import { BRIEFING_LIMITS } from '#lib/data/briefing-limits.ts';
import type { BriefingIssue } from './check.ts';

/** Where a briefing came from: a link that was cut is explained otherwise than a broken file. */
export type IssueSource = 'file' | 'link';

/** An issue as a sentence: which moment and field, what stands there, what was expected, and what became of it. */
export function issueText(issue: BriefingIssue, source: IssueSource): string {
	const { moment, field, value, expected, most = BRIEFING_LIMITS.title } = issue;
	// A file that cannot be read at all has no field to name.
	if (expected === 'json')
		return source === 'file' ? m.briefing_issue_json_file() : m.briefing_issue_json_link();
	const names = { n: moment ?? 0, field: m.briefing_issue_field({ field }) };
	const where =
		moment === undefined
			? m.briefing_issue_whole_field(names)
			: field === 'moment'
				? m.briefing_issue_moment(names)
				: m.briefing_issue_moment_field(names);
	const what = value === '' ? m.briefing_issue_nothing() : m.briefing_issue_found({ value });
	return m.briefing_issue_line({
		where,
		what,
		expected: m.briefing_issue_expected({ expected: expectedKey(issue), most }),
	});
}

/** The variant of `briefing_issue_expected`. Without its title a moment is left out; a briefing gets the usual one. */
function expectedKey({ expected, field, moment }: BriefingIssue): string {
	if (expected !== 'text' || field !== 'title') return expected;
	return moment === undefined ? 'briefing-title' : 'moment-title';
}
