import type { StandingFeed } from './standing.ts';

/** What every static JSON file carries. */
export interface Envelope {
	readonly version: number;
	readonly asOf: string;
}

/** The version of the files that this build can read; the same as the schema's, which is not shipped to the browser. */
const VERSION: StandingFeed['version'] = 1;

/** Under what the rows of a file stand, where that is not its own name. */
const ROWS: Readonly<Record<string, string>> = { standing: 'acts', budapest: 'standings', peers: 'treaties' };

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
 * Fetches one file of `static/data` and makes sure that it is of the version that this build reads and has its rows: a file of another
 * shape must not break a page halfway. The rest was checked when it was compiled, so no validator travels to the browser.
 * @param address where the file is, as the page's own origin serves it
 * @throws {FeedError} when the file cannot be reached, is not there, is no JSON, or is of another version or shape
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
	if (!isFeed<T>(content, file)) throw new FeedError(file, 'other-version', `expected version ${VERSION}`);
	return content;
}

function isFeed<T extends Envelope>(content: unknown, file: string): content is T {
	if (!isObject(content) || content['version'] !== VERSION) return false;
	const name = file.replace('.json', '');
	const rows = content[ROWS[name] ?? name];
	// Sources stand under their ids, all others in lists; every row is of somebody or called something.
	return (
		isObject(rows) &&
		Array.isArray(rows) !== (name === 'sources') &&
		Object.values(rows).every(
			(row) => isObject(row) && typeof (row['iso3'] ?? row['title'] ?? row['name']) === 'string',
		)
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
