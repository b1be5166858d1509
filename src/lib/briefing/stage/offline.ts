/** The name of the `<meta>` by which the service worker knows the pages that it keeps, whatever a network answers in their place. */
export const PRESENT_MARK = 'hanoi-present';

/** Whether a presentation is kept for a room without a network, and if not, why. */
export type Offline =
	| 'ready'
	/** The browser has no service workers, or does not let this window have one, as in some private windows. */
	| 'unsupported'
	/** They work over https alone, and on the machine itself. */
	| 'insecure'
	/** A file could not be fetched. An earlier copy, if any, is complete. */
	| 'failed';

/** Where the worker is, and which pages it may answer for. */
export interface OfflineOptions {
	/** Address of the service worker. */
	readonly worker: string;
	/** The address below which its pages lie, with a slash at the end. */
	readonly scope: string;
}

/**
 * Has the pages below `scope` kept by their service worker, and waits until all of it is there: with a first visit some seconds, with a
 * later one none. Never throws.
 */
export async function goOffline({ worker, scope }: OfflineOptions): Promise<Offline> {
	if (!globalThis.isSecureContext) return 'insecure';
	if (!('serviceWorker' in navigator)) return 'unsupported';
	try {
		const registration = await navigator.serviceWorker.register(worker, { scope, updateViaCache: 'none' });
		const newest = registration.installing ?? registration.waiting ?? registration.active;
		if (newest && (await isKept(newest))) return 'ready';
		return registration.active ? 'ready' : 'failed';
	} catch (error) {
		// Private windows of some browsers refuse so.
		return error instanceof DOMException && error.name === 'SecurityError' ? 'unsupported' : 'failed';
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
