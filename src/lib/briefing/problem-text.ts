import { FeedError } from '#lib/data/load.ts';
import { m } from '#lib/messages/index.ts';
import { PictureError } from '#lib/pictures/svg-to-png.ts';

/** Why something could not be loaded or made, in words that end a sentence. */
export function problemText(error: unknown): string {
	if (error instanceof PictureError) return error.message;
	if (error instanceof FeedError) {
		const reasons = {
			unreachable: m.feed_unreachable,
			missing: m.feed_missing,
			unreadable: m.feed_unreadable,
			'other-version': m.feed_other_version,
		};
		return m.export_no_feed({ file: error.file, why: reasons[error.reason]() });
	}
	// The code of an export is a file of its own, and browsers have no type for one that does not come.
	if (error instanceof TypeError && /import|module/i.test(error.message)) return m.export_no_code();
	return m.export_no_idea({ detail: error instanceof Error ? error.message : String(error) });
}
