/** No embed is higher than this; a larger number is a mistake that would push the rest of the page away. In CSS pixels. */
const MOST_PX = 4000;

/**
 * The height that a frame asks its host for, in CSS pixels, from a message in the dialect of Datawrapper: `{"datawrapper-height":{"<id>":px}}`.
 * `undefined` for every other message.
 */
export function heightAskedFor(message: unknown): number | undefined {
	if (typeof message !== 'object' || message === null || !('datawrapper-height' in message)) return undefined;
	const byId = message['datawrapper-height'];
	if (typeof byId !== 'object' || byId === null) return undefined;
	const heightPx: unknown = Object.values(byId)[0];
	return typeof heightPx === 'number' && heightPx > 0 && heightPx <= MOST_PX
		? Math.ceil(heightPx)
		: undefined;
}
