import type { TreatyRecord } from '#lib/domain/record.ts';
import type { BriefingIssue } from './check.ts';
import { UNREADABLE } from './issue-words.ts';
import type { Briefing } from './moment.ts';
import { readBriefing } from './read.ts';

/** What came of a file that was opened. */
export interface OpenedFile {
	readonly name: string;
	/** What of it can be shown; `undefined` where nothing can. */
	readonly briefing: Briefing | undefined;
	readonly issues: readonly BriefingIssue[];
	/** How many issues there are beside those. */
	readonly moreIssues: number;
	/** How many files came with it and were left alone. */
	readonly others: number;
}

/** Largest file that is read, in bytes: 60 moments of the longest words are a tenth of it. */
const LARGEST = 5_000_000;

/** Reads a briefing from a file. What cannot be used is named, and the rest is there. Rejects only where our own code does not come. */
export async function openFile(
	file: File,
	others: number,
	record: TreatyRecord,
	shipped: Briefing,
): Promise<OpenedFile> {
	const { name } = file;
	const content = file.size > LARGEST ? undefined : parsed(await file.text().catch(() => ''));
	if (content === undefined)
		return { name, briefing: undefined, issues: [UNREADABLE], moreIssues: 0, others };
	return { name, ...(await readBriefing(content, record, shipped)), others };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
