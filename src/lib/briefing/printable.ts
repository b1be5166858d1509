/** What XML 1.0 (2.2) has no place for: control characters other than tab and line ends, halves of surrogate pairs, non-characters. */
const UNPRINTABLE = new RegExp('[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\u{10000}-\\u{10ffff}]', 'gu');
/** The first letter that has a direction, where it is one of the scripts that run from right to left. */
const RIGHT_TO_LEFT =
	/^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A text as any file can hold it: without what XML refuses, and with one kind of line end. */
export function printable(text: string): string {
	return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNPRINTABLE, '');
}

/** A text as one line. */
export function oneLine(text: string): string {
	return printable(text).replaceAll(/\s+/g, ' ').trim();
}

/** Whether a text runs from right to left, by its first letter (as `dir="auto"` in HTML). */
export function isRightToLeft(text: string): boolean {
	return RIGHT_TO_LEFT.test(text);
}
