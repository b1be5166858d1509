import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * Writes into each empty `data-nodes` attribute how many nodes a browser finds below its element, so that scripts can tell whether the HTML
 * has been altered on its way (src/lib/ui/hydration.ts counts in the same way).
 * @param html a whole page
 */
export function writeNodeCounts(html: string): string {
	const marked: { end: number; count: number }[] = [];

	function count(node: Node): number {
		const all = 'childNodes' in node ? node.childNodes : [];
		const children = all.filter((child) => child.nodeName !== 'script');
		const runs = children.filter(
			(child, at) => child.nodeName !== '#text' || children[at - 1]?.nodeName !== '#text',
		);
		const total = children.reduce((sum, child) => sum + count(child), runs.length);
		const end = (node as Element).sourceCodeLocation?.attrs?.['data-nodes']?.endOffset;
		if (end !== undefined) marked.push({ end, count: total });
		return total;
	}

	count(parse(html, { sourceCodeLocationInfo: true }));
	return marked
		.sort((a, b) => b.end - a.end)
		.reduce((text, { end, count }) => {
			const start = text.lastIndexOf('data-nodes', end - 1);
			return `${text.slice(0, start)}data-nodes="${count}"${text.slice(end)}`;
		}, html);
}
