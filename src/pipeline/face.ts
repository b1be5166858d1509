const LATIN = `${between('A', 'Z')}${between('a', 'z')}`;
/** Of every headline. */
const COMMON = '0123456789 ,-.:;’–';

/**
 * The characters that headlines have in each language whose letters our face has: one file each, and no other language's. Accents are those that
 * its texts have.
 */
export const HEADLINES: Readonly<Record<string, string>> = {
	en: COMMON + LATIN,
	fr: `${COMMON}${LATIN}àâçèéêëîïôùûüœÀÂÇÈÉÊÎÔŒ\u00a0\u202f`,
	es: `${COMMON}${LATIN}áéíóúüñÁÉÍÓÚÑªº`,
	ru: `${COMMON}—${between('А', 'я')}Ёё\u00a0`,
	vi: `${COMMON}/${LATIN}àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹÁÂÍĐÝẢẤỞỦ\u00a0`,
};

/** What few headlines have, and accents of foreign names: a file each, fetched where one stands in a headline. */
export const MORE = {
	marks: `!&'()/?“”‘…—«»`,
	accents: between('\u00c0', '\u017f'),
};

/** Characters as `unicode-range` takes them (CSS Fonts 4, 4.5): `U+20, U+41-5A`. */
export function unicodeRange(characters: string): string {
	const codes = [...new Set(characters)]
		.map((character) => character.codePointAt(0) ?? 0)
		.sort((a, b) => a - b);
	const ranges: [number, number][] = [];
	for (const code of codes) {
		const last = ranges.at(-1);
		if (last && last[1] === code - 1) last[1] = code;
		else ranges.push([code, code]);
	}
	const hex = (code: number) => code.toString(16).toUpperCase();
	return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}

function between(first: string, last: string): string {
	const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
	return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');
}
