import { namedParams, splitAddress, type Address } from '#lib/address/query.ts';

/** What the host has told the frame about itself, in its address or by message. */
export interface Host {
	/** Pym's name for the frame: the parameter `childId` of the address. */
	childId: string | undefined;
	/** WordPress' secret: in the fragment of the address (`#?secret=…`), or in a message later. */
	secret: string | undefined;
	/** iframe-resizer's name for the frame, in a message. */
	resizerId: string | undefined;
}

/** The page around the frame, as far as it has said who it is. The address is read at once, before anything else could write it. */
const host: Host =
	typeof location === 'undefined'
		? { childId: undefined, secret: undefined, resizerId: undefined }
		: hostOf(location);

// From the first moment on: greetings come once, when the frame has loaded, and may come before the data of a frozen frame.
if (typeof window !== 'undefined') {
	addEventListener('message', ({ data, source }) => {
		if (source !== parent) return;
		host.secret = secretIn(data) ?? host.secret;
		host.resizerId = resizerIdIn(data) ?? host.resizerId;
	});
}

/**
 * Lets WordPress' script open a link: its frames may open nothing themselves, and it goes where the frame asks, if that is on the frame's own
 * host (wp-embed.js, message `link`). Elsewhere the link is a link.
 */
export function openInHost(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
	if (host.secret === undefined) return;
	event.preventDefault();
	parent.postMessage({ message: 'link', value: event.currentTarget.href, secret: host.secret }, '*');
}

/** The name that Datawrapper's dialect asks for; today's listeners find the frame by the sender of the message. */
const DATAWRAPPER_ID = 'hanoi-map';

/**
 * Reads what the address says of the host. Whatever cannot be a name or secret is ignored: WordPress' script takes letters and digits
 * alone (wp-embed.js), and Pym's ids are ids of elements.
 */
export function hostOf(address: Address): Host {
	const { query, fragment } = splitAddress(address);
	const childId = namedParams(new URLSearchParams(query)).get('childid') ?? '';
	const secret = new URLSearchParams(fragment.replace(/^#\??/, '')).get('secret');
	return {
		childId: /^[\w-]{1,100}$/.test(childId) ? childId : undefined,
		secret: secretOf(secret),
		resizerId: undefined,
	};
}

/** The secret in WordPress' greeting `{message: "ready", secret}`, which its script posts when the frame has loaded; else `undefined`. */
export function secretIn(data: unknown): string | undefined {
	if (typeof data !== 'object' || data === null || !('message' in data) || !('secret' in data))
		return undefined;
	return data.message === 'ready' ? secretOf(data.secret) : undefined;
}

/** The name of the frame in iframe-resizer's greeting, `[iFrameSizer]<name>:` and its settings, in versions 4 and 5; else `undefined`. */
export function resizerIdIn(data: unknown): string | undefined {
	return typeof data === 'string'
		? /^\[iFrameSizer\]([^:]{1,100}):[^:]*:(?:true|false):/.exec(data)?.[1]
		: undefined;
}

/** Whether a message is `{type: "hanoi:height", version: 1}`: the page asks for the height once more. */
export function asksForHeight(data: unknown): boolean {
	const { type, version } = Object(data) as Record<string, unknown>;
	return type === 'hanoi:height' && version === 1;
}

function secretOf(value: unknown): string | undefined {
	return typeof value === 'string' && /^[a-zA-Z0-9]{1,64}$/.test(value) ? value : undefined;
}

/**
 * The messages that tell a host the height of its frame, in the dialects that hosts already understand: Datawrapper's, AMP's, Pym's,
 * WordPress' and iframe-resizer's. A host that knows none keeps the height that it declared.
 * @param px a whole number of CSS pixels
 * @param widthPx that of the frame; iframe-resizer ignores a height without it
 * @param isFirst whether it answers iframe-resizer's greeting
 */
export function heightMessages(
	px: number,
	widthPx: number,
	{ childId, secret, resizerId }: Host,
	isFirst: boolean,
): unknown[] {
	return [
		{ 'datawrapper-height': { [DATAWRAPPER_ID]: px } },
		{ sentinel: 'amp', type: 'embed-size', height: px },
		...(childId === undefined ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${px}`]),
		...(secret === undefined ? [] : [{ message: 'height', value: px, secret }]),
		// The empty version after `init:` keeps iframe-resizer 5 from warning of an old one.
		...(resizerId === undefined
			? []
			: [`[iFrameSizer]${resizerId}:${px}:${widthPx}:${isFirst ? 'init:' : 'size'}`]),
	];
}

/** A change smaller than this, in CSS pixels, is rounding and no change. */
const LEAST_CHANGE = 2;

/** Growths in a row at one width after which the frame asks for no more: a host that adds to each height would grow without end. */
const MOST_GROWTHS = 3;

/** Decides which heights are worth telling. */
export class HeightTeller {
	#px = 0;
	#width = 0;
	#growths = 0;

	/**
	 * The height to tell, rounded up to a whole pixel, or `undefined` where there is nothing to tell.
	 * @param height what the content needs, in CSS pixels; 0 while the frame is hidden
	 * @param width the width at which it needs that
	 */
	next(height: number, width: number): number | undefined {
		const px = Math.ceil(height);
		if (width <= 0 || px <= 0) return undefined;
		if (width !== this.#width) this.#growths = 0;
		this.#width = width;
		if (Math.abs(px - this.#px) < LEAST_CHANGE) return undefined;
		if (px > this.#px && this.#px > 0 && ++this.#growths > MOST_GROWTHS) return undefined;
		if (px < this.#px) this.#growths = 0;
		this.#px = px;
		return px;
	}

	/** The reader has done something, so that the content may well grow again. */
	allowGrowth(): void {
		this.#growths = 0;
	}

	/** The height that was told last, or `undefined`: for a host that begins to listen late. */
	get last(): number | undefined {
		return this.#px > 0 ? this.#px : undefined;
	}
}

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
	/** Has iframe-resizer been answered? */
	let isAnswered = false;

	const post = (px: number) => {
		for (const message of heightMessages(px, content.clientWidth, host, !isAnswered))
			parent.postMessage(message, '*');
		isAnswered = host.resizerId !== undefined;
	};
	const measure = () => {
		const width = content.clientWidth;
		const share = width > SHAPE.narrowPx ? SHAPE.wide : SHAPE.narrow;
		const others = content.offsetHeight - (picture?.offsetHeight ?? 0);
		const px = teller.next(width > 0 ? others + (picture?.clientWidth ?? 0) * share : 0, width);
		if (px !== undefined) post(px);
	};
	const onMessage = ({ data, source }: MessageEvent) => {
		if (source !== parent) return;
		// The scripts of WordPress and iframe-resizer greet the frame once both have loaded, and embed.js asks: each may have missed the first
		// height, or the frame its name.
		const isResizer = resizerIdIn(data) !== undefined;
		if (!isResizer && secretIn(data) === undefined && !asksForHeight(data)) return;
		if (isResizer) isAnswered = false;
		if (teller.last === undefined) measure();
		else post(teller.last);
	};
	const allow = () => teller.allowGrowth();

	addEventListener('message', onMessage);
	addEventListener('pointerdown', allow);
	addEventListener('keydown', allow);
	const sizes = new ResizeObserver(measure);
	sizes.observe(content);
	if (picture) sizes.observe(picture);
	// At once, too: browsers run no observer in a frame that is hidden or off the screen, and WordPress shows none before it knows a height.
	measure();
	return () => {
		sizes.disconnect();
		removeEventListener('message', onMessage);
		removeEventListener('pointerdown', allow);
		removeEventListener('keydown', allow);
	};
}
