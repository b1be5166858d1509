import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { loadEnv } from 'vite';

/**
 * The only inline script that we write ourselves sits in app.html, and is without comments since every page carries it. Before the first paint
 * it reads the address as src/lib/address/query.ts and params.ts do, and
 * - says that scripts run, and later that all HTML is there;
 * - leads a frame to the language that `lang` asks for (its address in each: src/lib/messages/languages.ts);
 * - sets the theme, and leaves out what an embed does not show;
 * - keeps the column for the card of a state, and hides a picture that is not the one at which a presentation begins.
 *
 * SvelteKit hashes its own inline scripts; this computes the hash of ours (CSP level 3, 8.3).
 */
function appHtmlScriptHashes() {
	const html = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
	return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
		([, source = '']) =>
			/** @type {const} */ (`sha256-${createHash('sha256').update(source).digest('base64')}`),
	);
}

/** All that goes into a build. The compiled messages are made from those in src/messages, and tests are not built. */
const SOURCES = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'vite.embed.ts',
	'vite.face.ts',
	'vite.messages.ts',
	'LICENSE',
	'NOTICE',
];
/** Compiled messages, tests, and what editors and a running import leave (`.#file`, `.lock`). */
const NOT_BUILT = /^src\/lib\/messages\/generated\.ts$|\.test\.ts$|\/\.[^/]*$/;

/**
 * The version of a build: a hash of the files and settings that it is made from, and not of the time, so that two builds of the same tree are
 * the same in every byte. A tab that is open, and the copy that the service worker keeps, tell by it whether the site has changed.
 */
function versionOfSources() {
	const hash = createHash('sha256');
	hash.update(`${basePath}\0${language}\0${siteUrl}\0`);
	for (const file of SOURCES.flatMap(filesIn))
		hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
	return hash.digest('hex').slice(0, 12);
}

/**
 * The files in a folder, in the same order on every machine; a file is itself.
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.map((name) => join(path, name).replaceAll('\\', '/'))
		.filter((file) => !NOT_BUILT.test(file) && statSync(file, { throwIfNoEntry: false })?.isFile())
		.sort();
}

// From the environment or from a file .env, as SvelteKit reads it.
const { PUBLIC_SITE_URL: siteUrl = '' } = loadEnv('production', '.', 'PUBLIC_');

/**
 * Where the site's own files come from, in words of a policy. In a frame without an origin (`sandbox="allow-scripts"`, which WordPress gives to
 * frames of sites that it does not know) WebKit takes 'self' for no host at all: the site's address, where it is known, is one.
 * @type {['self', ...`https://${string}.${string}`[]]}
 */
const own = [
	'self',
	...(URL.canParse(siteUrl) ? [/** @type {`https://${string}.${string}`} */ (new URL(siteUrl).origin)] : []),
];

const basePath = process.env['BASE_PATH'] ?? '';
if (basePath && !/^\/[^?#]*[^/]$/.test(basePath)) {
	throw new Error(
		`BASE_PATH is "${basePath}"; expected nothing, or a path such as "/treaties/hanoi" (leading slash, none at the end)`,
	);
}

// Each language is a build of its own; all but English lie under a folder of their name (src/pipeline/build.ts).
const language = process.env['SITE_LANGUAGE'] ?? 'en';
if (!existsSync(`src/messages/${language}.json`)) {
	throw new Error(`SITE_LANGUAGE is "${language}"; expected a language of src/messages`);
}
const isEnglish = language === 'en';
const base = isEnglish ? basePath : `${basePath}/${language}`;

// A build beside the usual one needs a work folder of its own as well.
const buildDir = process.env['BUILD_DIR'] ?? 'build';
const outDir = buildDir === 'build' ? '.svelte-kit' : `${buildDir}.svelte-kit`;

/** What servers send compressed. */
const TEXTS = /\.(atom|bib|css|csv|html|ics|js|json|ris|svg|txt|xml)$/;

// Six translations with the last percent of Brotli would take two minutes more.
const params = { [constants.BROTLI_PARAM_QUALITY]: isEnglish ? 11 : 10 };

const toFiles = adapter({
	pages: buildDir,
	fallback: '404.html',
});
/** @type {import('@sveltejs/kit').Adapter} */
const toCompressedFiles = {
	...toFiles,
	async adapt(builder) {
		await toFiles.adapt(builder);
		const texts = filesIn(buildDir).filter((name) => TEXTS.test(name));
		await Promise.all(
			texts.map(async (file) => {
				const content = readFileSync(file);
				writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
				writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, { params }));
			}),
		);
	},
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: toCompressedFiles,
		outDir,
		// Not in the names of the scripts: see versionInPages in vite.config.ts.
		version: { name: versionOfSources() },
		// All styles of a page, 6 kB, in its HTML: the map is painted without a further request.
		inlineStyleThreshold: 60_000,
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../*.config.js', '../*.config.ts', '../vite.*.ts', '../src/**/*.js'],
			}),
		},
		// Present mode alone has one, and registers it itself (src/lib/briefing/stage/offline.ts).
		serviceWorker: { register: false },
		paths: {
			base: /** @type {'' | `/${string}`} */ (base),
			relative: true,
		},
		prerender: {
			// Files that all languages share are in the English build.
			handleHttpError: ({ path, message }) => {
				if (isEnglish || path.startsWith(`${base}/`)) throw new Error(message);
			},
		},
		// In another language vite.config.ts writes it.
		files: { assets: isEnglish ? 'static' : `${outDir}/static` },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': [...own, ...appHtmlScriptHashes()],
				// Svelte and LayerCake write style attributes; styles cannot run code.
				'style-src': ['self', 'unsafe-inline'],
				'font-src': own,
				'img-src': [...own, 'data:'],
				'connect-src': own,
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
			},
		},
	},
};
