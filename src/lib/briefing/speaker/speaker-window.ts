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
