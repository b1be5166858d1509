import { m } from '#lib/paraglide/messages.js';
import type { TreatyRecord } from '#lib/treaty/record.ts';
import type { BriefingIssue } from './check.ts';
import { unpackMoments } from './link.ts';
import type { Briefing } from './moment.ts';
import { readBriefing } from './read.ts';

/** What came of a link to a briefing. */
export interface OpenedLink {
	/** The briefing; absent where nothing could be used, and what was shown stays. */
	readonly briefing: Briefing | undefined;
	/** What could not be used of it, moment by moment. */
	readonly issues: readonly BriefingIssue[];
	/** What is to be said of it as a whole; the empty text where there is nothing. */
	readonly words: string;
}

/** Opens the briefing that a link carries. */
export async function openLink(value: string, record: TreatyRecord, shipped: Briefing): Promise<OpenedLink> {
	const content = await unpackMoments(value, shipped.title);
	if (content === undefined) return { briefing: undefined, issues: [], words: m.present_link_unreadable() };
	return { ...(await readBriefing(content, record, shipped)), words: '' };
}
