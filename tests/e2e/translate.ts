/** Runs in the page: wraps every text in two `<font>` elements, as Chrome and Edge do when they translate it. */
export function translatePage(): void {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const found: Text[] = [];
	while (texts.nextNode()) found.push(texts.currentNode as Text);
	for (const text of found) {
		if (!text.data.trim() || text.parentElement?.closest('script, style, noscript, svg, font')) continue;
		const [outer, inner] = [document.createElement('font'), document.createElement('font')];
		text.replaceWith(outer);
		outer.append(inner);
		inner.append(text.data);
	}
}
