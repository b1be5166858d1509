import { resolve } from 'node:path';
import process from 'node:process';
import type { Plugin } from 'vite';
import { buildMessages, CATALOGUES, GENERATED } from './src/pipeline/messages/build.ts';
import { BASE_LANGUAGE } from './src/lib/messages/way.ts';
import type { Catalogue } from './src/pipeline/messages/catalogue.ts';
import { twiceAsLong } from './src/pipeline/messages/pseudo.ts';
import { generatedModule, messageModule } from './src/pipeline/messages/compile.ts';

/** The module of one message in a browser's build. */
const MODULE = 'virtual:message/';

/** The key of a message, if the module is one's. */
export function messageKey(id: string): string | undefined {
	return id.startsWith(`\0${MODULE}`) ? id.slice(MODULE.length + 1) : undefined;
}

/**
 * Compiles the message catalogues, for a build or a development server in one language. Builds for browsers have a module for each message, so
 * that a script contains only those that it uses.
 */
export function messages(language: string): Plugin {
	let root = '';
	let isBuild = false;
	let catalogues: ReadonlyMap<string, Catalogue> = new Map<string, Catalogue>();
	const base = () => catalogues.get(BASE_LANGUAGE) ?? new Map<string, never>();
	const pathOf = (path: string) => resolve(root, path).replaceAll('\\', '/');

	return {
		name: 'messages',
		configResolved(config) {
			root = config.root;
			isBuild = config.command === 'build';
			catalogues = buildMessages(root);
			if (process.env['SITE_TEXTS'] === 'twice') catalogues = new Map([[language, twiceAsLong(base())]]);
		},
		configureServer(server) {
			server.watcher.on('change', (path) => {
				if (!path.replaceAll('\\', '/').startsWith(`${pathOf(CATALOGUES)}/`)) return;
				try {
					catalogues = buildMessages(root);
				} catch (error) {
					server.config.logger.error(String(error));
				}
			});
		},
		resolveId(id) {
			return id.startsWith(MODULE) ? `\0${id}` : undefined;
		},
		load(id) {
			if (id === pathOf(GENERATED)) {
				if (!isBuild || this.environment.config.consumer !== 'client')
					return generatedModule(catalogues, language);
				const named = `export const LANGUAGE = '${language}';\n`;
				const messages = [...base().keys()].map((key) => `export * from '${MODULE}${key}';\n`).join('');
				return { code: named + messages, moduleSideEffects: false };
			}
			const key = messageKey(id);
			const message = key === undefined ? undefined : (catalogues.get(language)?.get(key) ?? base().get(key));
			return (
				message && {
					code: messageModule(message, pathOf('src/lib/messages/plural.ts')),
					moduleSideEffects: false,
				}
			);
		},
	};
}
