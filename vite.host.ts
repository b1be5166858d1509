import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/**
 * Bundles and minifies `src/host/embed.ts`, the script for the pages of others, and gives its code: a classic script in a function of its
 * own, for browsers from 2020 on. Writes nothing.
 */
export async function buildHost(): Promise<string> {
	const results = await build({
		// Not the site's own plugins: they would build the site.
		configFile: false,
		envDir: false,
		publicDir: false,
		logLevel: 'error',
		build: {
			write: false,
			target: 'es2020',
			minify: true,
			lib: {
				entry: fileURLToPath(new URL('./src/host/embed.ts', import.meta.url)),
				formats: ['iife'],
				// Asked for with this format, and not used: the script exports nothing.
				name: 'unused',
			},
		},
	});
	const [output] = Array.isArray(results) ? results : [results];
	const chunk = output && 'output' in output ? output.output[0] : undefined;
	if (chunk === undefined) throw new Error('Vite built no script from src/host/embed.ts');
	return chunk.code;
}

/** Puts that script into the built site, as `embed.js` beside its first page. The development server does not have it. */
export function hostScript(): Plugin {
	return {
		name: 'host-script',
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			this.emitFile({ type: 'asset', fileName: 'embed.js', source: await buildHost() });
		},
	};
}
