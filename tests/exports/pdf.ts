import { execFileSync } from 'node:child_process';

/**
 * The text of each page of a PDF, as `plain` and without its spaces.
 * @param pdftotext the path of Poppler's program
 */
export function textsOf(pdftotext: string, file: string): string[] {
	const text = execFileSync(pdftotext, [file, '-'], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
	// Each page ends in a form feed.
	return text
		.split('\f')
		.slice(0, -1)
		.map((page) => withoutSpaces(plain(page)));
}

/** Letters as they are typed, without the marks of direction. */
export function plain(text: string): string {
	return text
		.normalize('NFKC')
		.replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
		.replaceAll('&amp;', '&');
}

/** A text without its spaces, because a PDF does not keep them as they were. */
export function withoutSpaces(text: string): string {
	return text.replaceAll(/\s+/g, '');
}
