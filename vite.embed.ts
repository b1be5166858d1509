import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

/** Where the frame's own scripts are served, below the site's first page. */
const FOLDER = '_app/immutable/embed';

/** Where the site's build has the same font files: a reader who goes on to the site has them already. */
const ASSETS = '_app/immutable/assets';

/** The module that names the frame's first script for the page that loads it. */
const NAME = 'virtual:embed';

/**
 * The scripts of the embed, built apart from the site's: one file with what the frame needs and no router, and the parts that come on
 * demand. The site's build carries them over, and the page of the frame learns the name of the first from `virtual:embed`.
 * @param plugins those that the site's modules need to be compiled
 */
export function embedScripts(plugins: () => Plugin[]): Plugin {
	let isServed = false;
	let files: Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> | undefined;
	const built = () => (files ??= buildEmbed(plugins()));

	return {
		name: 'embed-scripts',
		configResolved(config) {
			isServed = config.command === 'serve';
		},
		resolveId(id) {
			return id === NAME ? `\0${NAME}` : undefined;
		},
		async load(id) {
			if (id !== `\0${NAME}`) return undefined;
			// In development the module brings its styles itself.
			if (isServed) return `export const start = '/src/lib/embed/start.ts', styles = '';`;
			const files = await built();
			const first = files.find((file) => file.type === 'chunk' && file.isEntry);
			const sheet = files.find(isStyles);
			if (!first || sheet?.type !== 'asset')
				throw new Error('The build of the embed gave no script or no styles');
			return `export const start = ${JSON.stringify(first.fileName)}, styles = ${JSON.stringify(String(sheet.source))};`;
		},
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const file of await built()) {
				// The styles are in the page.
				if (isStyles(file)) continue;
				const source = file.type === 'chunk' ? file.code : file.source;
				this.emitFile({ type: 'asset', fileName: file.fileName, source });
			}
		},
	};
}

function isStyles({ fileName }: { fileName: string }): boolean {
	return fileName.endsWith('.css');
}

async function buildEmbed(
	plugins: Plugin[],
): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		base: './',
		plugins: [plugins, svelte()],
		experimental: {
			// The styles stand in the page of the frame, at `embed/`.
			renderBuiltUrl: (file, { hostType }) => (hostType === 'css' ? `../${file}` : { relative: true }),
		},
		build: {
			write: false,
			copyPublicDir: false,
			modulePreload: false,
			// One sheet, written into the page: the parts that come on demand are small and bring no styles of their own.
			cssCodeSplit: false,
			rolldownOptions: {
				input: 'src/lib/embed/start.ts',
				output: {
					entryFileNames: `${FOLDER}/[name].[hash].js`,
					chunkFileNames: `${FOLDER}/[name].[hash].js`,
					assetFileNames: `${ASSETS}/[name].[hash][extname]`,
				},
			},
		},
	});
	if (Array.isArray(result) || !('output' in result)) throw new Error('The embed is one build');
	return result.output;
}

/** The code of `src/host/embed.ts`, the script for the pages of others: a classic script in a function of its own, for browsers from 2020 on. */
async function buildHost(): Promise<string> {
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
