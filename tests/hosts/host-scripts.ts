// What hosts run in their own pages, written anew after the behaviour of the originals. Each function is sent to the browser as its source,
// so that it can use nothing from outside.

/** A function as an inline script. */
export function inline<Args extends (string | number)[]>(
	run: (...args: Args) => void,
	...args: Args
): string {
	return `<script>(${run.toString()})(${args.map((one) => JSON.stringify(one)).join(',')})</script>`;
}

/** Datawrapper's older snippet: the frame is found by its id, or by its address. */
export function datawrapperById(): void {
	addEventListener('message', ({ data }: MessageEvent<Record<string, Record<string, number>>>) => {
		if (data['datawrapper-height'] === undefined) return;
		for (const [id, px] of Object.entries(data['datawrapper-height'])) {
			const frame =
				document.getElementById(`datawrapper-chart-${id}`) ??
				document.querySelector<HTMLElement>(`iframe[src*='${id}']`);
			if (frame) frame.style.height = `${px}px`;
		}
	});
}

/** Datawrapper's snippet of today: the frame is the one that the message came from. `extra` px are added by hosts that add a border. */
export function datawrapperBySource(extra: number): void {
	addEventListener('message', ({ data, source }: MessageEvent<Record<string, Record<string, number>>>) => {
		if (data['datawrapper-height'] === undefined) return;
		for (const px of Object.values(data['datawrapper-height'])) {
			for (const frame of document.querySelectorAll('iframe')) {
				if (frame.contentWindow === source) frame.style.height = `${px + extra}px`;
			}
		}
	});
}

/**
 * `<amp-iframe resizable>`: the frame is made by a script, fills its container, and is sized by `embed-size` from its own window and
 * origin; heights under 100 px are refused (amp-iframe.js, iframe-helper.js). AMP itself sends the frame nothing before.
 */
export function ampIframe(src: string): void {
	const container = document.querySelector<HTMLElement>('amp-iframe')!;
	const frame = document.createElement('iframe');
	frame.name = 'amp_iframe0';
	frame.setAttribute('scrolling', 'no');
	frame.setAttribute('frameborder', '0');
	frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
	frame.style.cssText = 'position:absolute;top:0;left:0;width:100%;height:100%';
	frame.src = src;
	addEventListener('message', ({ data, source, origin }: MessageEvent<Record<string, unknown>>) => {
		if (!data || data['sentinel'] !== 'amp' || data['type'] !== 'embed-size') return;
		if (source !== frame.contentWindow || origin !== new URL(src).origin) return;
		const px = parseInt(String(data['height']), 10);
		if (!Number.isNaN(px) && px >= 100) container.style.height = `${px}px`;
	});
	container.append(frame);
}

/** `new pym.Parent(id, src)` of Pym.js 1: what it adds to the address, its way of naming messages, and the width that it sends. */
export function pymParent(id: string, url: string): void {
	const box = document.getElementById(id)!;
	const frame = document.createElement('iframe');
	const [path, hash = ''] = url.split(/(?=#)/) as [string, string?];
	frame.src =
		`${path}${path.includes('?') ? '&' : '?'}initialWidth=${box.offsetWidth}&childId=${id}` +
		`&parentTitle=${encodeURIComponent(document.title)}&parentUrl=${encodeURIComponent(location.href)}${hash}`;
	frame.setAttribute('width', '100%');
	frame.setAttribute('scrolling', 'no');
	frame.setAttribute('marginheight', '0');
	frame.setAttribute('frameborder', '0');
	box.replaceChildren(frame);
	const shape = new RegExp(`^pymxPYMx${id}xPYMx(\\S+)xPYMx(.*)$`);
	addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (typeof data !== 'string') return;
		const [, type, value] = shape.exec(data) ?? [];
		if (type === 'height') frame.setAttribute('height', `${parseInt(value!, 10)}px`);
	});
	addEventListener('resize', () => {
		frame.contentWindow!.postMessage(['pym', id, 'width', box.offsetWidth].join('xPYMx'), '*');
	});
}

/**
 * WordPress' wp-embed.js: heights between 200 and 1000 px, and links to the frame's own host, from a frame whose secret it knows; once the
 * document is there it greets each frame, giving it a secret first if it has none.
 */
export function wordpress(): void {
	addEventListener('message', ({ data, source }: MessageEvent<Record<string, string | number> | null>) => {
		if (!data || /[^a-zA-Z0-9]/.test(String(data['secret']))) return;
		const same = `[data-secret="${String(data['secret'])}"]`;
		for (const quote of document.querySelectorAll<HTMLElement>(`blockquote${same}`))
			quote.style.display = 'none';
		for (const frame of document.querySelectorAll<HTMLIFrameElement>(`iframe${same}`)) {
			if (frame.contentWindow !== source) continue;
			frame.removeAttribute('style');
			if (data['message'] === 'height') {
				const px = parseInt(String(data['value']), 10);
				frame.height = String(px > 1000 ? 1000 : px >= 200 ? px : 200);
			} else if (data['message'] === 'link') {
				const to = new URL(String(data['value']));
				const isOwn = to.host === new URL(frame.getAttribute('src') ?? '').host;
				if (/^https?:$/i.test(to.protocol) && isOwn && document.activeElement === frame)
					window.top!.location.href = to.href;
			}
		}
	});
	document.addEventListener('DOMContentLoaded', () => {
		for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe.wp-embedded-content')) {
			let secret = frame.getAttribute('data-secret');
			if (!secret) {
				secret = Math.random().toString(36).substring(2, 12);
				frame.src += `#?secret=${secret}`;
				frame.setAttribute('data-secret', secret);
			}
			frame.contentWindow!.postMessage({ message: 'ready', secret }, '*');
		}
	});
}
