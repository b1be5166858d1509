/*
 * The optional script for the pages of others, a classic `<script src="…/embed.js">`. It gives every frame of this site on the page the
 * height of its content, and defines `<hanoi-map on="2026-03-01" layer="votes" …>`, whose attributes are the parameters of the frame's
 * address, with `height` and `title` for the frame itself; `lang` chooses its language. What stands inside the element, a linked picture, is
 * shown without scripts.
 *
 * Every reader of those pages loads this: it imports nothing, leaves no global, and is held to 1 kB by tests/budgets.ts.
 */

/** What the frame says of the height of its content, by its name; what else it says is handed on as it is. */
interface Sent {
	readonly type?: unknown;
	readonly 'datawrapper-height'?: Readonly<Record<string, number>>;
}

/** What a frame can be asked to show without being loaded again. */
const VIEW = 'on layer region state group show theme'.split(' ');
const PARAMETERS = VIEW.concat('lang texture timeline legend frozen asof accent background font'.split(' '));
const NAME = 'hanoi-map';
const EVENT = 'hanoi:view';
const LEAST_PX = 200;
const MOST_PX = 2000;

/** The address of the site, from the script's own. A page that puts this code into a bundle names `embed.js` in another script. */
const base = [document.currentScript, ...document.scripts]
	.map((script) => /^(.+\/)embed\.js(\?|$)/.exec((script as HTMLScriptElement | null)?.src ?? '')?.[1])
	.find(Boolean);

// Without an address there is nothing to show. Included a second time, the first one does it all.
if (base && !customElements.get(NAME)) {
	/** Those that are in a document: a query would not find the ones in the shadow trees of others. */
	const maps = new Set<HanoiMap>();

	class HanoiMap extends HTMLElement {
		// Not a field, which es2020 has only by way of a helper function.
		static get observedAttributes() {
			return PARAMETERS;
		}

		/** Not there while the element is in no document. */
		declare frame: HTMLIFrameElement | undefined;
		/** Has the frame said anything yet? Until then it hears nothing either. */
		declare isLive: boolean;
		/** What it was asked for meanwhile. */
		declare asked: Record<string, string> | undefined;

		connectedCallback() {
			const frame = (this.frame = document.createElement('iframe'));
			const query = PARAMETERS.filter((name) => this.hasAttribute(name))
				.map((name) => `${name}=${encodeURIComponent(this.getAttribute(name) ?? '')}`)
				.join('&');
			frame.title =
				this.title ||
				this.querySelector('img')?.alt ||
				'Map: who has signed and ratified the UN cybercrime convention';
			frame.loading = 'lazy';
			frame.width = '100%';
			frame.height = this.getAttribute('height') ?? '560';
			// As a property: a page's policy may forbid style attributes.
			frame.style.cssText = 'border:0;display:block;width:100%';
			frame.allow = 'fullscreen; clipboard-write; web-share';
			frame.referrerPolicy = 'strict-origin-when-cross-origin';
			// English lies at the root; a language that there is not is left to the frame, which says so.
			const [lang] = /^(ar|zh|fr|ru|es|vi)$/.exec(this.getAttribute('lang') ?? '') ?? [''];
			frame.src = `${base}${lang && `${lang}/`}embed/${query && '?'}${query}`;
			this.isLive = false;
			this.asked = undefined;
			maps.add(this);
			// In a shadow tree, which hides the picture even where the parser comes to it only after this.
			(this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(frame);
		}

		disconnectedCallback() {
			this.frame?.remove();
			this.frame = undefined;
			maps.delete(this);
		}

		attributeChangedCallback(name: string, _: string | null, value: string | null) {
			if (!this.frame) return;
			// A new frame rather than a new address in the old one, which the reader's way back would lead through.
			if (!VIEW.includes(name)) return this.connectedCallback();
			// An attribute taken away gives that part its default.
			this.asked = { ...this.asked, [name]: value ?? '' };
			this.ask();
		}

		ask() {
			if (!this.isLive || !this.asked) return;
			this.frame?.contentWindow?.postMessage({ ...this.asked, type: EVENT, version: 1 }, '*');
			this.asked = undefined;
		}

		hear(data: Sent) {
			this.isLive = true;
			this.ask();
			if (data.type === EVENT) this.dispatchEvent(new CustomEvent(EVENT, { bubbles: true, detail: data }));
		}
	}
	customElements.define(NAME, HanoiMap);

	// A frame that was there first has said its height already.
	for (const frame of document.querySelectorAll('iframe')) {
		if (frame.src.startsWith(base))
			frame.contentWindow?.postMessage({ type: 'hanoi:height', version: 1 }, '*');
	}

	addEventListener('message', ({ source, data }: MessageEvent<Sent | null>) => {
		if (!data) return;
		for (const element of [...document.querySelectorAll('iframe'), ...maps]) {
			const frame = element instanceof HanoiMap ? element.frame : element;
			if (frame?.contentWindow !== source || !frame.src.startsWith(base)) continue;
			for (const px of Object.values(data['datawrapper-height'] ?? {})) {
				if (Number.isFinite(px)) frame.style.height = `${Math.min(Math.max(px, LEAST_PX), MOST_PX)}px`;
			}
			if (element instanceof HanoiMap) element.hear(data);
		}
	});
}
