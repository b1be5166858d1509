import { asset } from '$app/paths';
import { loadFeed } from '#lib/data/load.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf, type TreatyRecord } from '#lib/domain/record.ts';

/**
 * The record of the treaty, for a page that is live. SvelteKit writes the file into the page, so nothing is fetched.
 * @param fetch that of the page's `load`
 * @throws {FeedError} when a browser that came without the page's HTML cannot fetch it
 */
export async function loadRecord(fetch: typeof globalThis.fetch): Promise<TreatyRecord> {
	return recordOf(await loadFeed<StandingFeed>(asset('/data/standing.json'), fetch));
}
