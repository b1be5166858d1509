import { asksForHeight, heightMessages, HeightTeller, secretIn } from './heights.ts';
import { host } from './host.ts';

/** The share of the map's width that it is high where it is as high as it likes: the world's own shape, and more of it on a phone. */
const SHAPE = { wide: 2212 / 4800, narrow: 2 / 3, narrowPx: 640 };

/**
 * Tells the host how high the frame would like to be, now and whenever that changes; an attachment for the frame's content. The map takes
 * whatever height is left over, so what it has now is put aside and what its width asks for is put in its place: the answer does not depend
 * on the height that the frame has, and cannot feed on itself.
 * @param content the wrapper of all there is; the map in it is marked `data-picture`
 */
export function tellHeights(content: HTMLElement): () => void {
	const picture = content.querySelector<HTMLElement>('[data-picture]');
	const teller = new HeightTeller();

	const post = (px: number) => {
		for (const message of heightMessages(px, host)) parent.postMessage(message, '*');
	};
	const measure = () => {
		const width = content.clientWidth;
		const share = width > SHAPE.narrowPx ? SHAPE.wide : SHAPE.narrow;
		const others = content.offsetHeight - (picture?.offsetHeight ?? 0);
		const px = teller.next(width > 0 ? others + (picture?.clientWidth ?? 0) * share : 0, width);
		if (px !== undefined) post(px);
	};
	const hear = ({ data, source }: MessageEvent) => {
		if (source !== parent) return;
		// WordPress' script greets the frame once both have loaded, and embed.js asks: each may have missed the first height, or the frame the secret.
		const secret = secretIn(data);
		if (secret === undefined && !asksForHeight(data)) return;
		host.secret = secret ?? host.secret;
		if (teller.last === undefined) measure();
		else post(teller.last);
	};
	const allow = () => teller.allowGrowth();

	addEventListener('message', hear);
	addEventListener('pointerdown', allow);
	addEventListener('keydown', allow);
	const sizes = new ResizeObserver(measure);
	sizes.observe(content);
	if (picture) sizes.observe(picture);
	// At once, too: browsers run no observer in a frame that is hidden or off the screen, and WordPress shows none before it knows a height.
	measure();
	return () => {
		sizes.disconnect();
		removeEventListener('message', hear);
		removeEventListener('pointerdown', allow);
		removeEventListener('keydown', allow);
	};
}
