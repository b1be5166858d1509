import type { StandingFeed } from '#lib/schema/standing.ts';

/** What every static JSON file carries. */
export interface Envelope {
	readonly version: number;
	readonly asOf: string;
}

/** The version of the files that this build can read; the same as the schema's, which is not shipped to the browser. */
const VERSION: StandingFeed['version'] = 1;

/** Why a file could not be used. */
export type FeedReason = 'unreachable' | 'missing' | 'unreadable' | 'other-version';

/** A file of the feed that could not be used. `file` is its name, for instance `events.json`. */
export class FeedError extends Error {
	readonly file: string;
	readonly reason: FeedReason;

	constructor(file: string, reason: FeedReason, detail: string) {
		super(`${file}: ${detail}`);
		this.name = 'FeedError';
		this.file = file;
		this.reason = reason;
	}
}

/**
 * Fetches one file of `static/data` and makes sure that it is of the version that this build reads. Its shape beyond that is checked
 * when it is compiled, so no validator travels to the browser.
 * @param address where the file is, as the page's own origin serves it
 * @throws {FeedError} when the file cannot be reached, is not there, is no JSON, or is of another version
 */
export async function loadFeed<T extends Envelope>(
	address: string,
	fetcher: typeof fetch = fetch,
): Promise<T> {
	const file = address.split('/').at(-1) ?? address;
	let response: Response;
	try {
		response = await fetcher(address);
	} catch (cause) {
		throw new FeedError(file, 'unreachable', cause instanceof Error ? cause.message : String(cause));
	}
	if (!response.ok) throw new FeedError(file, 'missing', `answered ${response.status}`);
	let content: unknown;
	try {
		content = await response.json();
	} catch {
		throw new FeedError(file, 'unreadable', 'is not JSON');
	}
	if (!isEnvelope<T>(content)) throw new FeedError(file, 'other-version', `expected version ${VERSION}`);
	return content;
}

function isEnvelope<T extends Envelope>(content: unknown): content is T {
	return (
		typeof content === 'object' && content !== null && 'version' in content && content.version === VERSION
	);
}
