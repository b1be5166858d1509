// `npm run font:build`: the face of the headlines, cut down to the characters that they can have.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { HEADLINES, MORE } from './face.ts';

const SOURCE = '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf';

const font = readFileSync(createRequire(import.meta.url).resolve(SOURCE));
for (const [name, characters] of Object.entries({ ...HEADLINES, ...MORE })) {
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
