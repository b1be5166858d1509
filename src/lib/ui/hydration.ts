/**
 * Hydration assumes that the HTML is as the server sent it. Between server and scripts stand proxies that strip comments or add white space,
 * translators that wrap every text, and extensions that put elements beside fields; Svelte then adopts the wrong nodes without noticing. So
 * each hydrated element carries the number of its nodes (written by src/hooks.server.ts), and one that has another is drawn anew.
 */

/** Elements whose content only the server can draw, by `data-part`, kept from HTML that is drawn anew. */
const keptParts = new Map<string, Element>();

/**
 * The number of nodes below an element. Adjacent texts count as one, because browsers split long ones; scripts do not count, because SvelteKit
 * takes its own away when it has run.
 */
export function countNodes(parent: Node): number {
	let count = 0;
	let isAfterText = false;
	for (const node of parent.childNodes) {
		if (node.nodeName === 'SCRIPT') continue;
		const isText = node.nodeType === Node.TEXT_NODE;
		count += (isText && isAfterText ? 0 : 1) + countNodes(node);
		isAfterText = isText;
	}
	return count;
}

/**
 * Called before an element is hydrated. Where its HTML is not as the server sent it, Svelte is made to draw it anew, and what only the server
 * can draw is kept for `keptPart`.
 * @param target the element that is handed to `hydrate`; the server writes the number of its nodes into `data-nodes`
 */
export function prepareHydration(target: HTMLElement): void {
	if (Number(target.dataset['nodes']) === countNodes(target)) return;
	for (const part of target.querySelectorAll('[data-part]'))
		keptParts.set(part.getAttribute('data-part') ?? '', part);
	// Without its opening comment Svelte finds nothing to hydrate, and mounts instead.
	for (const node of [...target.childNodes]) if (node.nodeType === Node.COMMENT_NODE) node.remove();
}

let alterations: MutationObserver | undefined;

/** Does the same for an element that is hydrated later, for HTML that is altered until then: see `hydrationBegan`. */
export function prepareUntilHydrated(target: HTMLElement): void {
	prepareHydration(target);
	alterations = new MutationObserver(() => prepareHydration(target));
	alterations.observe(target, { childList: true, subtree: true });
}

/** The element of `prepareUntilHydrated` is being hydrated: what changes in it from here on is our own doing. */
export function hydrationBegan(): void {
	alterations?.disconnect();
}

/** What the server had drawn of a part of the page that was drawn anew, once; `undefined` where nothing was kept. */
export function takeKeptPart(name: string): Element | undefined {
	const part = keptParts.get(name);
	keptParts.delete(name);
	return part;
}
