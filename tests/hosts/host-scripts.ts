// What hosts run in their own pages: the real scripts, where a package brings them, and the others written anew. Those functions are sent to
// the browser as their source, so that they can use nothing from outside.
import { readFileSync } from 'node:fs';

/** The scripts of Pym.js 1, and of iframe-resizer, whose version 4 is MIT and whose version 5 is GPL or paid for. */
const PACKAGED = {
	pym: 'pym.js/dist/pym.v1.min.js',
	iframeResizer4: 'iframe-resizer/js/iframeResizer.min.js',
	iframeResizer5: '@iframe-resizer/parent/index.umd.js',
};

/** A host's real script, as an inline script. */
export function packaged(name: keyof typeof PACKAGED): string {
	return `<script>${readFileSync(`node_modules/${PACKAGED[name]}`, 'utf8')}</script>`;
}

/** A function as an inline script. */
export function inline<Args extends (string | number)[]>(
	run: (...args: Args) => void,
	...args: Args
): string {
	return `<script>(${run.toString()})(${args.map((arg) => JSON.stringify(arg)).join(',')})</script>`;
}

/** Datawrapper's older snippet: the frame is found by its id, or by its address (@datawrapper/chart-core 8.22.0, lib/embed.js). */
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

/**
 * Datawrapper's snippet of today: the frame is the one that the message came from (@datawrapper/chart-core 8.47.0, lib/embed.js; the package
 * itself cannot be installed, because it depends on others that are not published). `extra` px are added by hosts that add a border.
 */
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
 * `<amp-iframe resizable>` of extensions/amp-iframe/0.1/amp-iframe.js: the frame is made by a script, has what is said in ATTRIBUTES, the
 * sandbox and a fragment of AMP's own, fills its container, and is sized by `embed-size` from its own window and origin; heights under 100 px
 * are refused. Without the element `overflow` it is not made at all. AMP itself sends the frame nothing before.
 */
export function ampIframe(): void {
	const ATTRIBUTES = ['title', 'allowfullscreen', 'allow', 'frameborder', 'referrerpolicy', 'scrolling'];
	const container = document.querySelector<HTMLElement>('amp-iframe')!;
	if (!container.querySelector('[overflow]')) throw new Error('Overflow element must be defined');
	container.style.cssText = `display:block;position:relative;height:${container.getAttribute('height')!}px`;
	container.setAttribute('scrolling', 'no');
	const frame = document.createElement('iframe');
	frame.name = 'amp_iframe0';
	for (const name of ATTRIBUTES.filter((attribute) => container.hasAttribute(attribute)))
		frame.setAttribute(name, container.getAttribute(name)!);
	frame.setAttribute('frameborder', container.getAttribute('frameborder') ?? '0');
	frame.setAttribute('sandbox', container.getAttribute('sandbox') ?? '');
	frame.style.cssText = 'position:absolute;top:0;left:0;width:100%;height:100%';
	const { origin, href } = new URL(container.getAttribute('src')!);
	frame.src = `${href}#amp=1`;
	addEventListener('message', ({ data, source, origin: sender }: MessageEvent<Record<string, unknown>>) => {
		if (!data || data['sentinel'] !== 'amp' || data['type'] !== 'embed-size') return;
		if (source !== frame.contentWindow || (sender !== origin && sender !== 'null')) return;
		const px = parseInt(String(data['height']), 10);
		if (!Number.isNaN(px) && px >= 100) container.style.height = `${px}px`;
	});
	container.append(frame);
}
