import { type Plugin } from 'vite';
import { HEADLINES, unicodeRange } from './src/pipeline/face.ts';

/** The rule of face.css for English. */
const ENGLISH = /\.\/en\.woff2(\?[^']*'[^}]*?unicode-range: )[^;]+/;

/** Gives headlines the face of the build's language, where it has one (`npm run font:build`). */
export function headlineFace(language: string): Plugin {
	return {
		name: 'headline-face',
		enforce: 'pre',
		transform(code, id) {
			const characters = HEADLINES[language];
			if (language === 'en' || characters === undefined) return undefined;
			if (!id.replaceAll('\\', '/').split('?')[0]?.endsWith('/src/lib/ui/face/face.css')) return undefined;
			if (!ENGLISH.test(code)) throw new Error(`${id} has no rule for English`);
			return {
				code: code.replace(
					ENGLISH,
					(_, between: string) => `./${language}.woff2${between}${unicodeRange(characters)}`,
				),
				map: null,
			};
		},
	};
}
