import { PictureError } from '#lib/pictures/svg-to-png.ts';
import { FeedError, type FeedReason } from '#lib/data/load.ts';
import { m } from '#lib/paraglide/messages.js';

/** Why a file could not be made, in words that end a sentence. */
export function whyOf(error: unknown): string {
	if (error instanceof PictureError) return error.message;
	if (error instanceof FeedError) return m.export_no_feed({ file: error.file, why: reasonOf(error) });
	// The code of an export is a file of its own, and browsers have no type for one that does not come.
	if (error instanceof TypeError && /import|module/i.test(error.message)) return m.export_no_code();
	return m.export_no_idea({ detail: error instanceof Error ? error.message : String(error) });
}

/** Why a file of the data could not be used, as a sentence. */
export function reasonOf({ reason }: FeedError): string {
	return reasons[reason]();
}

const reasons: Record<FeedReason, () => string> = {
	unreachable: m.feed_unreachable,
	missing: m.feed_missing,
	unreadable: m.feed_unreadable,
	'other-version': m.feed_other_version,
};
