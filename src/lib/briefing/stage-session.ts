/** A presentation's own name: what its windows, and no others, listen to. */
const SESSION = /^hanoi-present-[a-z0-9]{16}$/;

/**
 * The session of an audience's window. It is the window's name, which outlives a reload and ends with the window: nothing is stored.
 * A window has one from its first presentation on.
 */
export function audienceSession(): string {
	if (!SESSION.test(window.name)) window.name = newSession();
	return window.name;
}

/** The session that the address of a speaker's window names after its `#`; `undefined` where there is none. */
export function sessionIn(hash: string): string | undefined {
	const session = hash.replace(/^#/, '');
	return SESSION.test(session) ? session : undefined;
}

// `crypto.randomUUID` is not there on a page without https, as on a meeting room's own server.
function newSession(): string {
	const random = crypto.getRandomValues(new Uint8Array(16));
	return `hanoi-present-${[...random].map((byte) => (byte % 36).toString(36)).join('')}`;
}

/** Notes beside a laptop's screen: as large as most of them are. */
const SIZE = 'popup,width=1280,height=720';

/**
 * Opens the speaker's window of a presentation, or brings the one that is open to the front.
 * @param address of the speaker's page
 * @returns `null` where the browser refuses, as against pop-ups
 */
export function openSpeaker(session: string, address: string): Window | null {
	// The name is the session's, so that a second presentation gets a window of its own.
	const opened = window.open(`${address}#${session}`, `${session}-speaker`, SIZE);
	opened?.focus();
	return opened;
}
