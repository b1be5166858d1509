import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';
import type { LanguageCode } from '#lib/messages/languages.ts';

const require = createRequire(import.meta.url);

/** Of Latin, Cyrillic and Vietnamese letters. */
const SOURCE = [
	'@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
	'@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
	'@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
];
/** Of Arabic letters, with Latin ones for names. */
const ARABIC = [
	'@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
	'@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
	'@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
];

/** The font files that the pictures of a language are drawn with: its serif, its sans, its bold. They hold every character of its texts. */
export async function facesOf(language: LanguageCode): Promise<string[]> {
	if (language !== 'zh') return (language === 'ar' ? ARABIC : SOURCE).map((file) => require.resolve(file));
	const folder = mkdtempSync(join(tmpdir(), 'hanoi-faces-'));
	const faces = await chineseFaces();
	const files = faces.map((_, at) => join(folder, `${at}.otf`));
	for (const [at, file] of files.entries()) writeFileSync(file, faces[at] ?? '');
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return files;
}

async function chineseFaces(): Promise<Uint8Array[]> {
	const texts = ['src/messages/zh.json', 'src/facts/texts/zh.csv'].map((file) => readFileSync(file, 'utf8'));
	// Addresses have letters that no text has.
	const ascii = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
	const characters = new Set([...ascii, ...texts.join('')]);
	return [
		await joinedFace('noto-serif-sc', 'Noto Serif SC', 600, characters),
		await joinedFace('noto-sans-sc', 'Noto Sans SC', 400, characters),
		await joinedFace('noto-sans-sc', 'Noto Sans SC', 600, characters),
	];
}

/**
 * A face with these characters, from a package that has it in a hundred slices for browsers: whole files for Chinese take 60 MB a family.
 * Chinese letters need neither kerning nor ligatures, so outlines and widths are all that is taken.
 */
async function joinedFace(
	name: string,
	familyName: string,
	weight: number,
	characters: ReadonlySet<string>,
): Promise<Uint8Array> {
	const folder = `@fontsource-variable/${name}`;
	const slices = JSON.parse(readFileSync(require.resolve(`${folder}/unicode.json`), 'utf8')) as Record<
		string,
		string
	>;
	const glyphs = [new opentype.Glyph({ name: '.notdef', advanceWidth: 1000, path: new opentype.Path() })];
	let ascender = 0;
	let descender = 0;
	for (const [slice, ranges] of Object.entries(slices)) {
		const text = [...characters].filter(isIn(ranges));
		if (text.length === 0) continue;
		const file = require.resolve(
			`${folder}/files/${name}-${slice.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`,
		);
		const part = opentype.parse(
			new Uint8Array(
				await subsetFont(readFileSync(file), text.join(''), {
					targetFormat: 'truetype',
					noLayoutClosure: true,
					noHinting: true,
					keepFeatures: [],
					variationAxes: { wght: weight },
				}),
			).buffer,
		);
		({ ascender, descender } = part);
		for (const character of text) {
			const { index, advanceWidth = 0, path } = part.charToGlyph(character);
			const unicode = character.codePointAt(0) ?? 0;
			if (index > 0) glyphs.push(new opentype.Glyph({ name: `u${unicode}`, unicode, advanceWidth, path }));
		}
	}
	const style = { familyName, styleName: String(weight), weightClass: String(weight) };
	const font = new opentype.Font({ ...style, unitsPerEm: 1000, ascender, descender, glyphs });
	return new Uint8Array(font.toArrayBuffer());
}

/** Whether a character is in ranges as CSS writes them: `U+41-5a,U+61`. */
function isIn(ranges: string): (character: string) => boolean {
	const pairs = ranges.split(',').map((range) => {
		const [first = NaN, last = first] = range
			.slice(2)
			.split('-')
			.map((hex) => parseInt(hex, 16));
		return [first, last] as const;
	});
	return (character) => {
		const code = character.codePointAt(0) ?? 0;
		return pairs.some(([first, last]) => code >= first && code <= last);
	};
}
