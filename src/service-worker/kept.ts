import { base, build, files, version } from '$service-worker';
import { PRESENT_MARK } from '#lib/briefing/stage/offline.ts';

/** In the head of the pages that are kept (stage/offline.ts). */
const MARK = `name="${PRESENT_MARK}"`;

/** The pages that are kept. */
const PAGES = ['/present/', '/present/speaker/'].map((page) => base + page);

/** What they fetch when something is asked for: sources, names to search, steps at home, areas, the map. */
const FILES = [
	'/data/budapest.json',
	'/data/events.json',
	'/data/moments.json',
	'/data/names.json',
	'/data/sources.json',
	'/data/standing.json',
	'/data/steps.json',
	'/data/territories.json',
	'/favicon.svg',
	'/map/world.svg',
].map((file) => base + file);

/** The site's scripts and styles, with a hash in their names: they never change. */
const HASHED = new Set(build);

/** A space is in no path, so the name of one site's caches never begins with that of another on the same origin. */
const PREFIX = `hanoi-present ${base}/ `;
const NAME = PREFIX + version;

/** Fetches everything, and keeps it if all of it came: a copy is whole or it is not there. */
export async function keepAll(): Promise<void> {
	const cache = await caches.open(NAME);
	const asked = [...PAGES, ...FILES.filter((file) => files.includes(file))];
	const requests = [
		...[...HASHED].map((address) => new Request(address)),
		...asked.map((address) => new Request(address, { cache: 'no-cache' })),
	];
	try {
		await Promise.all(
			requests.map(async (request) => {
				const response = await fetch(request);
				if (!(await isOurs(response, request))) throw new TypeError(`not ours: ${request.url}`);
				await cache.put(request, response);
			}),
		);
	} catch (error) {
		await caches.delete(NAME);
		throw error;
	}
}

/** Removes the copies of other versions. */
export async function forgetOthers(): Promise<void> {
	const names = await namesNewestFirst();
	await Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name)));
}

/**
 * A kept answer, of the newest version that is there. A page that was opened a version ago still finds its own scripts, and one that came
 * from the network after a new version finds those that the next worker has fetched while it waits.
 */
export async function kept(request: Request): Promise<Response | undefined> {
	for (const name of await namesNewestFirst()) {
		const cache = await caches.open(name);
		// What a page shows is in its query; the page is the same.
		const response = await cache.match(request, {
			ignoreSearch: request.mode === 'navigate',
			ignoreVary: true,
		});
		if (response) return response;
	}
	return undefined;
}

/** The media types of what is kept, by the ending of its name. */
const TYPES: Readonly<Record<string, RegExp>> = {
	js: /javascript/,
	css: /^text\/css/,
	json: /json/,
	svg: /^image\/svg/,
};

/**
 * Whether an answer is the file of our site that was asked for, and not an error, or the login page that a network puts in its place with
 * status 200. Pages are known by the mark in their head, files of the data by their shape; of an address that is not kept, any good answer
 * is taken.
 */
export async function isOurs(response: Response, { url }: Pick<Request, 'url'>): Promise<boolean> {
	if (!response.ok || response.redirected) return false;
	const { pathname } = new URL(url);
	const type = response.headers.get('content-type') ?? '';
	if (PAGES.includes(pathname)) {
		return type.startsWith('text/html') && (await response.clone().text()).includes(MARK);
	}
	if (!HASHED.has(pathname) && !FILES.includes(pathname)) return true;
	const expected = TYPES[pathname.split('.').at(-1) ?? ''];
	if (expected ? !expected.test(type) : type.startsWith('text/html')) return false;
	return !pathname.startsWith(`${base}/data/`) || isFeed(await response.clone().text());
}

/** Whether a text is a file of the data: they all have a version and a day. */
function isFeed(text: string): boolean {
	try {
		const content: unknown = JSON.parse(text);
		return typeof content === 'object' && content !== null && 'version' in content && 'asOf' in content;
	} catch {
		return false;
	}
}

/** Whether an address is that of a file that never changes. */
export function isHashed({ pathname }: URL): boolean {
	return pathname.startsWith(`${base}/_app/immutable/`);
}

async function namesNewestFirst(): Promise<string[]> {
	// In the order in which they were made (Service Workers, CacheStorage.keys).
	return (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
}
