import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { translatedStatic } from './src/pipeline/translate.ts';
import { embedScripts, hostScript } from './vite.embed.ts';
import config from './svelte.config.js';
import { headlineFace } from './vite.face.ts';
import { messageKey, messages } from './vite.messages.ts';

/** The language of this build, as svelte.config.js has checked it. */
const language = process.env['SITE_LANGUAGE'] ?? 'en';

/** In another language than English: the folder of its static files, which are written here. */
const translatedFolder = language === 'en' ? undefined : writeTranslated();

function writeTranslated(): string {
	const assets = config.kit?.files?.assets;
	if (!assets) throw new Error('svelte.config.js names no folder of static files');
	const folder = resolve(assets);
	rmSync(folder, { recursive: true, force: true });
	for (const [path, content] of translatedStatic('.', language)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return folder;
}

/**
 * SvelteKit writes scroll positions to `sessionStorage` whenever a page is left, and has no option against it.
 * We promise to store nothing on a visitor's machine, so its module for that is replaced by one that does
 * nothing. The browser restores the scroll position of a reload by itself.
 */
function storeNothing(): Plugin {
	return {
		name: 'store-nothing',
		enforce: 'pre',
		load(id) {
			if (!id.replaceAll('\\', '/').endsWith('/@sveltejs/kit/src/runtime/client/session-storage.js')) return;
			return 'export function get() {}\nexport function set() {}\n';
		},
	};
}

/**
 * SvelteKit writes its version into scripts that all others import, and so into the name of every script: one changed fact would rename them
 * all, and a page opened before a deploy would find none of them. Here the pages say the version (`data-version` in app.html), and what page
 * and scripts share has a name without it.
 */
function versionInPages(): Plugin {
	const GLOBAL = '__sveltekit_site';
	return {
		name: 'version-in-pages',
		enforce: 'pre',
		transform(code, id) {
			const isOfKit =
				id.replaceAll('\\', '/').includes('/@sveltejs/kit/src/runtime/') || id.startsWith('\0virtual:');
			if (!isOfKit || this.environment.mode !== 'build') return;
			const changed =
				this.environment.name === 'client'
					? code
							.replace(/__SVELTEKIT_PAYLOAD__|globalThis\.__sveltekit_\w+/g, `globalThis.${GLOBAL}`)
							.replace('__SVELTEKIT_APP_VERSION__', 'document.documentElement.dataset.version')
					: code.replace('`__sveltekit_${options.version_hash}`', `'${GLOBAL}'`);
			return changed === code ? undefined : { code: changed, map: null };
		},
	};
}

/**
 * The page of the map, its layouts, and what SvelteKit starts it with: what they import, and no more, is what its first view needs.
 * SvelteKit's list of pages (`generated/client-optimized/app.js`) must not be among it: it imports every page by `import()`, and with it in a
 * file that all pages load, SvelteKit takes styles that two pages share for those of a page not yet opened, and leaves them out of both.
 */
const MAP_STARTS = [
	'src/hooks.client.ts',
	'src/routes/+layout.ts',
	'src/routes/(site)/+layout.svelte',
	'src/routes/(site)/(map)/+layout.ts',
	'src/routes/(site)/(map)/+page.svelte',
	'src/params/layer.ts',
	// Where it really is: the folder can be a link.
	`${realpathSync('node_modules')}/@sveltejs/kit/src/runtime/client/entry.js`,
].map((file) => resolve(file).replaceAll('\\', '/'));

type InfoOf = (id: string) => { importedIds: readonly string[]; code: string | null } | null;
let map: { readonly modules: ReadonlySet<string>; readonly messages: ReadonlySet<string> } | undefined;

/**
 * Whether the map's first view needs a module; what only `import()` leads to it does not. All messages are imported through one index, so
 * a message belongs to the map when one of the map's modules says `m.its_name`.
 */
function isOfMap(id: string, infoOf: InfoOf): boolean {
	map ??= mapOf(infoOf);
	const message = messageKey(id);
	return message !== undefined ? map.messages.has(message) : map.modules.has(id);
}

function mapOf(infoOf: InfoOf) {
	const modules = withImports(MAP_STARTS, infoOf);
	const said = [...modules].flatMap((id) => [...(infoOf(id)?.code ?? '').matchAll(/\bm\.(\w+)/g)]);
	return { modules, messages: new Set(said.map(([, name = '']) => name)) };
}

function withImports(ids: readonly string[], infoOf: InfoOf): Set<string> {
	const all = new Set(ids);
	for (const id of all) for (const imported of infoOf(id)?.importedIds ?? []) all.add(imported);
	return all;
}

export default defineConfig({
	plugins: [
		storeNothing(),
		messages(language),
		headlineFace(language),
		versionInPages(),
		embedScripts(() => [messages(language), headlineFace(language)]),
		// One for all languages.
		language === 'en' && hostScript(),
		sveltekit(),
	],
	resolve: {
		alias: translatedFolder
			? { '#data': join(translatedFolder, 'data'), '#content': resolve('src/content', language) }
			: {},
	},
	// The browsers of docs/hosting.md. tests/budgets.ts says what scripts weigh.
	build: { target: ['chrome120', 'edge120', 'firefox121', 'safari16.4'], reportCompressedSize: false },
	environments: {
		// The browser's build alone: the server awaits some of these modules while it loads others.
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							// What every first view loads, in one file and not in fifteen: each file more is a round trip more, and its exports weigh.
							groups: [
								{
									name: (id, bundle) => (isOfMap(id, (one) => bundle.getModuleInfo(one)) ? 'map' : null),
									tags: ['$initial'],
								},
							],
						},
					},
				},
			},
		},
	},
});
