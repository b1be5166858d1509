/** A text to be compared: without marks, case and punctuation, each run of blanks one. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}()]+/gu, ' ')
		.trim();
}
