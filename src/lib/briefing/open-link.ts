import type { TreatyRecord } from '#lib/domain/record.ts';
import { UNREADABLE } from './issue-words.ts';
import { unpackMoments } from './link.ts';
import type { Briefing } from './moment.ts';
import { readBriefing, type ReadBriefing } from './read.ts';

/** Reads the briefing that a link carries in `moments`. Rejects only where the code that checks it could not be fetched. */
export async function openLink(
	value: string,
	record: TreatyRecord,
	shipped: Briefing,
): Promise<ReadBriefing> {
	const content = await unpackMoments(value, shipped.title);
	if (content === undefined) return { briefing: undefined, issues: [UNREADABLE], moreIssues: 0 };
	return readBriefing(content, record, shipped);
}
