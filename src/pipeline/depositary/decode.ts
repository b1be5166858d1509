import { RefusedDocument } from './refused.ts';

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
			`line ${lineAt(text, at)}: the file defines a document type or entities, which a status document never does`,
		);
	return text;
}

/** The line of a position in a text, from 1. */
export function lineAt(text: string, at: number): number {
	return text.slice(0, at).split('\n').length;
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
	const mark = [0xef, 0xbb, 0xbf].every((byte, at) => bytes[at] === byte);
	// What is saved with a byte order mark has become UTF-8, whatever it declares.
	const text = mark ? decodedAs('utf-8', bytes.subarray(3)) : undefined;
	return text ?? decodedAsDeclared(mark ? bytes.subarray(3) : bytes, declared);
}

function decodedAsDeclared(bytes: Uint8Array, declared: string): string {
	const text = decodedAs(declared, bytes);
	if (text !== undefined) return text;
	if (/^utf-?8$/i.test(declared)) return new TextDecoder('latin1').decode(bytes);
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
