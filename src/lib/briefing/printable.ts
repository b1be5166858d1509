/** What XML 1.0 (2.2) has no place for: control characters other than tab and line ends, halves of surrogate pairs, non-characters. */
const UNPRINTABLE = new RegExp('[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\u{10000}-\\u{10ffff}]', 'gu');
/** The first letter that has a direction, where it is one of the scripts that run from right to left. */
const RIGHT_TO_LEFT =
	/^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** All that ends a line (Unicode, UAX 14, class BK): word processors write a soft break as a vertical tab, which XML has no place for. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** A text with one kind of line end. */
export function withLineFeeds(text: string): string {
	return text.replaceAll(LINE_END, '\n');
}

/** A text as any file can hold it: without what XML refuses, and with one kind of line end. */
export function printable(text: string): string {
	return withLineFeeds(text).replaceAll(UNPRINTABLE, '');
}

/** The lines of a text as any file can hold them; none is empty. */
export function linesOf(text: string): string[] {
	return printable(text).split('\n').map(oneLine).filter(Boolean);
}

/** A text as one line. */
export function oneLine(text: string): string {
	return printable(text).replaceAll(/\s+/g, ' ').trim();
}

/** Whether a text runs from right to left, by its first letter (as `dir="auto"` in HTML). */
export function isRightToLeft(text: string): boolean {
	return RIGHT_TO_LEFT.test(text);
}
