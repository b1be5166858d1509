import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEADLINES, MORE, unicodeRange } from './face.ts';

const css = readFileSync('src/lib/ui/face/face.css', 'utf8');

test.each(Object.entries({ en: HEADLINES['en']!, ...MORE }))(
	'face.css says what is in %s.woff2',
	(name, characters) => {
		const rule = new RegExp(`${name}\\.woff2[^}]*unicode-range: ([^;]+);`).exec(css);
		expect(rule?.[1]).toBe(unicodeRange(characters));
	},
);

test.each(['fr', 'es', 'ru', 'vi'])(
	'the face of "%s" has every letter of its language’s headings',
	(language) => {
		const messages = JSON.parse(readFileSync(`src/messages/${language}.json`, 'utf8')) as Record<
			string,
			string
		>;
		const headings = Object.entries(messages).filter(([key]) =>
			/_h1|_heading$|^headline_|^site_title$/.test(key),
		);
		const letters = new Set(headings.flatMap(([, text]) => [...text.replaceAll(/\{[^}]*\}?|\w+ \{/g, '')]));
		const latin = language === 'ru' ? /[A-Za-z]/ : /^$/;
		const lacking = [...letters].filter(
			(letter) => /\p{L}/u.test(letter) && !latin.test(letter) && !HEADLINES[language]!.includes(letter),
		);
		expect(lacking).toEqual([]);
	},
);
