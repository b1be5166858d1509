import { resolve } from 'node:path';
import { type Plugin } from 'vite';
import { buildMessages, CATALOGUES, GENERATED } from './src/pipeline/messages/build.ts';
import { BASE_LOCALE, type Catalogue } from './src/pipeline/messages/catalogue.ts';
import { markedModule, scriptWriter } from './src/pipeline/messages/scripts.ts';

/** The module of one message in a browser's build. */
const MODULE = 'virtual:message/';
/** The folder of the scripts; those of another language are in a folder of its name therein. */
const SCRIPTS = '_app/immutable/';

/** The key of a message, if the module is one's. */
export function messageKey(id: string): string | undefined {
	return id.startsWith(`\0${MODULE}`) ? id.slice(MODULE.length + 1) : undefined;
}

/**
 * Compiles the message catalogues. Builds for browsers bundle the scripts once for all languages: each message is a module of its own, so that
 * a script contains only those that it uses, and its code is a marker. The scripts are then written once for each language, with its texts in
 * place of the markers.
 */
export function messages(): Plugin {
	let root = '';
	let isBrowserBuild = false;
	let catalogues: ReadonlyMap<string, Catalogue> = new Map<string, Catalogue>();
	const base = () => catalogues.get(BASE_LOCALE) ?? new Map<string, never>();
	const idOf = (path: string) => resolve(root, path).replaceAll('\\', '/');

	return {
		name: 'messages',
		configResolved(config) {
			root = config.root;
			catalogues = buildMessages(root);
			isBrowserBuild = config.command === 'build';
		},
		configureServer(server) {
			server.watcher.on('change', (path) => {
				if (!path.replaceAll('\\', '/').startsWith(`${idOf(CATALOGUES)}/`)) return;
				try {
					buildMessages(root);
				} catch (error) {
					server.config.logger.error(String(error));
				}
			});
		},
		resolveId(id) {
			return id.startsWith(MODULE) ? `\0${id}` : undefined;
		},
		load(id) {
			if (!isBrowserBuild || this.environment.config.consumer !== 'client') return undefined;
			if (id === idOf(GENERATED)) {
				const code = [...base().keys()].map((key) => `export * from '${MODULE}${key}';\n`).join('');
				return { code, moduleSideEffects: false };
			}
			const key = messageKey(id);
			if (key === undefined) return undefined;
			const plural = idOf('src/lib/messages/plural.ts');
			return { code: markedModule(key, catalogues, plural), moduleSideEffects: false };
		},
		generateBundle: {
			// After Vite has written into the scripts what each needs to be preloaded.
			order: 'post',
			handler(_, bundle) {
				if (!isBrowserBuild || this.environment.config.consumer !== 'client') return;
				for (const chunk of Object.values(bundle)) {
					if (chunk.type !== 'chunk') continue;
					const write = scriptWriter(chunk.code);
					for (const [locale, catalogue] of catalogues) {
						if (locale === BASE_LOCALE) continue;
						this.emitFile({
							type: 'asset',
							fileName: chunk.fileName.replace(SCRIPTS, `${SCRIPTS}${locale}/`),
							source: write((key) => catalogue.get(key) ?? base().get(key), true),
						});
					}
					chunk.code = write((key) => base().get(key), false);
				}
			},
		},
	};
}
