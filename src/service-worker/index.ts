import { forgetOthers, isHashed, isOurs, kept, keepAll } from './kept.ts';

/*
 * Keeps the briefing for rooms without a network. It is registered by /present/ alone, for the pages below it; no other page of the site
 * has a worker or a cache. Answers of the network never replace kept files: a copy is complete and of one version.
 */

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

/** How long the network may take before the kept answer is given instead: a room's weak signal is worse than none. */
const PATIENCE_MS = 3000;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (event) =>
	// The window that asked for the first copy is answered from it at once, without a reload.
	event.waitUntil(forgetOthers().then(() => worker.clients.claim())),
);

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	event.respondWith(isHashed(url) ? keptFirst(request) : networkFirst(request));
});

async function keptFirst(request: Request): Promise<Response> {
	return (await kept(request)) ?? fetch(request);
}

/** Newer pages and newer facts win where there is a network. */
async function networkFirst(request: Request): Promise<Response> {
	const asked = fetch(request);
	const good = asked.then(
		async (response) => ((await isOurs(response, request)) ? response : undefined),
		() => undefined,
	);
	const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE_MS));
	// An answer that is not ours, as from a network that wants a login first, counts as no answer.
	return (await Promise.race([good, late])) ?? (await kept(request)) ?? asked;
}
