/**
 * Keeps text true on a page that the browser translates. Chrome and Edge replace each text node by a `<font>` element with the translation;
 * Svelte goes on updating the node that it knows, which is no longer on the page. Here such an update puts the node back in the place of its
 * translation. The translator then sees a new text, and translates it again.
 * @param root everything below it is kept true, for as long as the page lives
 */
export function keepTranslatedTextTrue(root: Node): void {
	const translationOf = new WeakMap<Node, Element>();

	const updates = new MutationObserver((records) => {
		for (const { target } of records) {
			translationOf.get(target)?.replaceWith(target);
			translationOf.delete(target);
		}
	});

	new MutationObserver((records) => {
		for (const { addedNodes, removedNodes } of records) {
			const [text, translation] = [removedNodes[0], addedNodes[0]];
			if (text?.nodeType !== Node.TEXT_NODE || translation?.nodeName !== 'FONT') continue;
			translationOf.set(text, translation as Element);
			updates.observe(text, { characterData: true });
		}
	}).observe(root, { childList: true, subtree: true });
}
