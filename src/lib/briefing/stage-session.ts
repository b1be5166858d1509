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
