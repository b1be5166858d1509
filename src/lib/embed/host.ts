import { hostOf, type Host } from './heights.ts';

/** The page around the frame, as far as it has said who it is. The address is read at once, before anything else could write it. */
export const host: Host =
	typeof location === 'undefined' ? { childId: undefined, secret: undefined } : hostOf(location);

/**
 * Lets WordPress' script open a link: its frames may open nothing themselves, and it goes where the frame asks, if that is on the frame's own
 * host (wp-embed.js, message `link`). Elsewhere the link is a link.
 */
export function follow(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
	if (host.secret === undefined) return;
	event.preventDefault();
	parent.postMessage({ message: 'link', value: event.currentTarget.href, secret: host.secret }, '*');
}
