/** Relative luminance of a colour from 0 (black) to 1 (white), as WCAG 2.2 defines it. @param hex six hexadecimal digits */
export function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). @param a six hexadecimal digits @param b the same */
export function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}
