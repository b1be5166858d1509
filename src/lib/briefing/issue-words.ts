import { m } from '#lib/paraglide/messages.js';
import { BUILDER_LIMITS } from '#lib/briefing/builder/builder-limits.ts';
import type { BriefingIssue } from './check.ts';

/** Where a briefing came from: the words for a cut link are others than those for a broken file. */
export type IssueSource = 'file' | 'link';

/** The fields by their names for people; a field that is none of these goes by its name in the file. */
const FIELDS: Readonly<Record<string, () => string>> = {
	title: m.briefing_issue_field_title,
	text: m.briefing_issue_field_text,
	notes: m.briefing_issue_field_notes,
	view: m.briefing_issue_field_view,
	highlight: m.briefing_issue_field_highlight,
	sources: m.briefing_issue_field_sources,
	id: m.briefing_issue_field_id,
	format: m.briefing_issue_field_format,
	version: m.briefing_issue_field_version,
	moments: m.briefing_issue_field_moments,
};

/** The issue of a file that is no JSON, or of a link that cannot be unpacked. */
export const UNREADABLE: BriefingIssue = { moment: undefined, field: 'file', value: '', expected: 'json' };

/** One issue as a sentence: which moment and field, what stands there, and what was expected. */
export function sayIssue(issue: BriefingIssue, source: IssueSource): string {
	// There is no field to name in what cannot be read at all.
	if (issue.expected === 'json') return sayExpected(issue, source);
	return m.briefing_issue_line({
		where: sayWhere(issue),
		what: issue.value === '' ? m.briefing_issue_nothing() : m.briefing_issue_found({ value: issue.value }),
		expected: sayExpected(issue, source),
	});
}

/** Which moment, and which of its fields: "Moment 3, title". */
export function sayWhere({ moment, field }: Pick<BriefingIssue, 'moment' | 'field'>): string {
	if (field === 'moment') {
		return moment === undefined ? m.briefing_issue_whole() : m.briefing_issue_moment({ n: moment });
	}
	const words = { field: FIELDS[field]?.() ?? field };
	return moment === undefined
		? m.briefing_issue_whole_field(words)
		: m.briefing_issue_moment_field({ ...words, n: moment });
}

/** What was expected, and what became of what stands there. */
export function sayExpected(issue: BriefingIssue, source: IssueSource): string {
	const { moment, field, expected, most = 0 } = issue;
	switch (expected) {
		case 'json':
			return source === 'file' ? m.briefing_issue_json_file() : m.briefing_issue_json_link();
		case 'format':
			return m.briefing_issue_format();
		case 'version':
			return m.briefing_issue_version();
		case 'moments':
			return m.briefing_issue_moments();
		case 'fewer-moments':
			return m.briefing_issue_fewer({ most });
		case 'fewer-entries':
			return m.briefing_issue_fewer_entries({ most });
		case 'moment':
			return m.briefing_issue_expected_moment();
		case 'shipped':
			return m.briefing_issue_shipped();
		case 'text':
			if (field !== 'title') return m.briefing_issue_text();
			return moment === undefined
				? m.briefing_issue_briefing_title({ most: BUILDER_LIMITS.title })
				: m.briefing_issue_moment_title({ most: BUILDER_LIMITS.title });
		case 'shorter':
			return m.briefing_issue_shorter({ most });
		case 'much-shorter':
			return m.briefing_issue_much_shorter({ most });
		case 'list':
			return m.briefing_issue_list();
		case 'participant':
			return m.briefing_issue_participant();
		case 'source':
			return m.briefing_issue_source();
		case 'view':
			return m.briefing_issue_view();
		case 'parameter':
			return m.briefing_issue_parameter();
	}
}
