// `npm run font:build`: the face of the headlines, cut down to the characters that they can have.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const SOURCE = '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf';

/** What every headline needs, marks that few have, and what names of people, places and groups add; `unicode-range` in `face.css` says the same. */
const PARTS = {
	basic: `${between(0x20, 0x7e).replaceAll(/[!"#$%&'()*+/<=>?@[\\\]^_`{|}~]/g, '')}’–`,
	marks: `!&'()/?“”‘…—«»`,
	accents: between(0xc0, 0x17f),
	vietnamese: `ƠơƯư${between(0x1ea0, 0x1ef9)}`,
	cyrillic: `${between(0x410, 0x44f)}Ёё№`,
};

const font = readFileSync(createRequire(import.meta.url).resolve(SOURCE));
for (const [name, characters] of Object.entries(PARTS)) {
	// Without alternates of the glyphs: they would triple the file.
	const file = await subsetFont(font, characters, {
		targetFormat: 'woff2',
		noLayoutClosure: true,
		noHinting: true,
		keepFeatures: ['kern'],
	});
	writeFileSync(`src/lib/ui/face/${name}.woff2`, file);
	console.log(`${name}: ${file.length} bytes`);
}

function between(first: number, last: number): string {
	return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');
}
