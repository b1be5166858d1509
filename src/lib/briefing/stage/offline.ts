/** The name of the `<meta>` by which the service worker knows the pages that it keeps, whatever a network answers in their place. */
export const PRESENT_MARK = 'hanoi-present';

/**
 * Has the pages below a folder kept by their service worker, and waits until all of it is there: with a first visit some seconds, with a
 * later one none. Tells whether it is: not where a browser has no workers, or only over https, or where a file could not be fetched and
 * there is no earlier copy. Never throws.
 * @param worker address of the service worker
 * @param scope the address of the folder, with a slash at the end
 */
export async function keepOffline(worker: string, scope: string): Promise<boolean> {
	if (!globalThis.isSecureContext || !('serviceWorker' in navigator)) return false;
	try {
		const registration = await navigator.serviceWorker.register(worker, { scope, updateViaCache: 'none' });
		const newest = registration.installing ?? registration.waiting ?? registration.active;
		return (newest !== null && (await isKept(newest))) || registration.active !== null;
	} catch {
		return false;
	}
}

/** Whether a worker has all that it keeps. A first one counts when it answers for this window too; a later one waits its turn. */
function isKept(worker: ServiceWorker): Promise<boolean> {
	return new Promise((done) => {
		const look = () => {
			const isWaitingItsTurn = worker.state === 'installed' && navigator.serviceWorker.controller !== null;
			if (worker.state === 'activated' || isWaitingItsTurn) done(true);
			else if (worker.state === 'redundant') done(false);
			else return;
			worker.removeEventListener('statechange', look);
		};
		worker.addEventListener('statechange', look);
		look();
	});
}
