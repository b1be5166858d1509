/** The characters between which a text runs from right to left, for engines that know no `direction` (RLE and PDF of UAX #9). */
export const RTL_START = '\u202b';
export const RTL_END = '\u202c';
export const RTL_LETTER =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text runs from right to left, by its first letter (as `dir="auto"` in HTML). */
export function isRightToLeft(text: string): boolean {
	return RTL_LETTER.test(/\p{L}/u.exec(text)?.[0] ?? '');
}
