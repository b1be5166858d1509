import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '#pipeline/problems.ts';

/** A document of the depositary that cannot be used, with the reason in a sentence for the editor. Nothing has been written when it is thrown. */
export class RefusedDocument extends Refusal {
	override readonly name = 'RefusedDocument';
}

/** A text of a document as a refusal quotes it: its beginning where it is long. */
export function shortened(text: string): string {
	return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** The most bytes that a document may have: larger than any status document seen (half a megabyte), smaller than what would tire the machine. */
export const MOST_BYTES = 20_000_000;

/**
 * The text of a status document, from the bytes as the server sent them. The depositary declares ISO-8859-1 and means it; a copy that was
 * saved in between is often UTF-8. Whatever is declared, bytes that are no UTF-8 are not read as such.
 * @throws {RefusedDocument} for an HTML page in the document's place (the server answers 200 for it), an empty or enormous file, one with
 * entity definitions, an encoding that is not known
 */
export function decodeDocument(bytes: Uint8Array): string {
	if (bytes.length === 0) throw new RefusedDocument('the file is empty');
	if (bytes.length > MOST_BYTES)
		throw new RefusedDocument(
			`the file has more than ${MOST_BYTES / 1_000_000} MB, and the real one has about half of one`,
		);
	// The declaration is in ASCII whatever follows it.
	const start = new TextDecoder('latin1')
		.decode(bytes.subarray(0, 2000))
		.replace(/^(\u00ef\u00bb\u00bf|\s)+/, '');
	refuseHtml(start);
	if (!/^<(\?xml|[A-Za-z])/.test(start))
		throw new RefusedDocument(`the file does not begin as XML does, but with "${start.slice(0, 40)}"`);
	const text = decoded(bytes, /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]);
	// A status document defines no entities; definitions that refer to each other grow without bound.
	const at = text.search(/<!(DOCTYPE|ENTITY)/i);
	if (at >= 0)
		throw new RefusedDocument(
			`line ${text.slice(0, at).split('\n').length}: the file defines a document type or entities, which a status document never does`,
		);
	return text;
}

function refuseHtml(start: string): void {
	if (!/<!doctype html|<html\b/i.test(start)) return;
	const title = /<title>\s*([^<]{1,80})/i.exec(start)?.[1]?.trim();
	const said = title ? `, entitled "${title}"` : '';
	throw new RefusedDocument(
		`the file is a web page${said} and no status document: the server sends one while it is being maintained, or where no document has this address`,
	);
}

function decoded(bytes: Uint8Array, declared = 'utf-8'): string {
	const hasMark = [0xef, 0xbb, 0xbf].every((byte, at) => bytes[at] === byte);
	const content = hasMark ? bytes.subarray(3) : bytes;
	// A file saved with a byte order mark has become UTF-8, whatever it declares.
	const text = (hasMark ? decodedAs('utf-8', content) : undefined) ?? decodedAs(declared, content);
	if (text !== undefined) return text;
	if (/^utf-?8$/i.test(declared)) return new TextDecoder('latin1').decode(content);
	throw new RefusedDocument(`the file declares the encoding "${declared}", but its bytes are no such text`);
}

/** `undefined` where the bytes are no text of this encoding. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch (cause) {
		if (cause instanceof RangeError)
			throw new RefusedDocument(`the file declares the encoding "${encoding}", which is not known`);
		return undefined;
	}
}

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
function unescaped(text: string): string {
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

/** Text as names and titles are compared: without marks, case and punctuation, with single blanks. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}()]+/gu, ' ')
		.trim();
}
