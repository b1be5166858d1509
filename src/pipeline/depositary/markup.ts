import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { RefusedDocument, shortened } from './refused.ts';

/** An element, or the text between elements. */
export type Node = { readonly name: string; readonly children: readonly Node[] } | { readonly text: string };

/** What the parser gives with `preserveOrder`: one key, which is the name of the element or `#text`. */
type Ordered = Readonly<Record<string, unknown>>;

/**
 * Cuts a document into elements, in order. Entities other than XML's own five and characters by number are left as they stand.
 * @throws {RefusedDocument} that names the line and column at which the document is not well formed, as a truncated one is at its end
 */
export function parseMarkup(text: string): Node[] {
	const valid = XMLValidator.validate(text);
	if (valid !== true) {
		const { msg, line, col } = valid.err;
		throw new RefusedDocument(`line ${line}, column ${col}: the file is not whole XML: ${shortened(msg)}`);
	}
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: true,
		ignoreDeclaration: true,
		ignorePiTags: true,
		parseTagValue: false,
		trimValues: false,
		// Its own reading of entities stops at a thousand of them, which half a megabyte of declarations has.
		processEntities: false,
	});
	try {
		return (parser.parse(text) as Ordered[]).map(nodeOf);
	} catch (cause) {
		throw new RefusedDocument(
			`the file cannot be read as XML: ${cause instanceof Error ? cause.message : String(cause)}`,
		);
	}
}

function nodeOf(ordered: Ordered): Node {
	const [name = '', content] = Object.entries(ordered)[0] ?? [];
	if (name === '#text') return { text: unescaped(String(content)) };
	return { name, children: Array.isArray(content) ? (content as Ordered[]).map(nodeOf) : [] };
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves XML's own five entities and characters by number, once. */
export function unescaped(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
		(all, decimal, hex, name) => {
			if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? all;
			const code = decimal !== undefined ? Number(decimal) : parseInt(String(hex), 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
		},
	);
}

/** All elements of a name below some nodes, at any depth, in order. Of those inside each other the outer one is taken. */
export function elements(nodes: readonly Node[], name: string): { readonly children: readonly Node[] }[] {
	return nodes.flatMap((node) => {
		if ('text' in node) return [];
		return node.name.toLowerCase() === name.toLowerCase() ? [node] : elements(node.children, name);
	});
}

/** The text of some nodes, without footnote marks, which stand in `superscript` elements, written as such or escaped once or twice. */
export function textOf(nodes: readonly Node[]): string {
	// A tag ends before the next "<": without that, each "<" of a text without ">" would be followed to the end of the text.
	return unescaped(rawText(nodes))
		.replace(/<(superscript|sup)\b[^<>]*>[^<]*<\/\1>/gi, '')
		.replace(/<\/?[a-z][^<>]*>/gi, ' ')
		.normalize('NFC')
		.replace(/\s+/g, ' ')
		.trim();
}

function rawText(nodes: readonly Node[]): string {
	return nodes
		.map((node) =>
			'text' in node ? node.text : /^(superscript|sup)$/i.test(node.name) ? '' : rawText(node.children),
		)
		.join('');
}
