import { FeedError } from '#lib/data/load.ts';
import { m } from '#lib/messages/index.ts';
import { variant } from '#lib/messages/variant.ts';
import { PictureError } from '#lib/pictures/svg-to-png.ts';

/** Why something could not be loaded or made, in words that end a sentence. */
export function problemText(error: unknown): string {
	if (error instanceof PictureError) return error.message;
	if (error instanceof FeedError)
		return m.export_no_feed({ file: error.file, why: m.feed_why({ reason: variant(error.reason) }) });
	// The code of an export is a file of its own, and browsers have no type for one that does not come.
	if (error instanceof TypeError && /import|module/i.test(error.message)) return m.export_no_code();
	return m.export_no_idea({ detail: error instanceof Error ? error.message : String(error) });
}
