/** A text with a capital first letter, for a note of the facts or a sentence that begins with a number in words. */
export function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
