import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * The only inline script that we write ourselves sits in app.html: it applies `?theme=` before the first
 * paint. SvelteKit hashes its own inline scripts; this computes the hash of ours (CSP level 3, 8.3).
 */
function appHtmlScriptHashes() {
	const html = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
	return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
		([, source = '']) =>
			/** @type {const} */ (`sha256-${createHash('sha256').update(source).digest('base64')}`),
	);
}

const base = process.env['BASE_PATH'] ?? '';
if (base && !/^\/[^?#]*[^/]$/.test(base)) {
	throw new Error(
		`BASE_PATH is "${base}"; expected nothing, or a path such as "/treaties/hanoi" (leading slash, none at the end)`,
	);
}

// A build beside the usual one (a test makes one for another BASE_PATH) needs a work folder of its own as well.
const buildDir = process.env['BUILD_DIR'] ?? 'build';
const outDir = buildDir === 'build' ? '.svelte-kit' : `${buildDir}.svelte-kit`;

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: buildDir, precompress: true, fallback: '404.html' }),
		outDir,
		// All styles of a page, 6 kB, in its HTML: the map is painted without a further request.
		inlineStyleThreshold: 60_000,
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../*.config.js', '../*.config.ts', '../vite.*.ts', '../src/**/*.js'],
			}),
		},
		// Present mode alone has one, and registers it itself (src/lib/briefing/offline.ts).
		serviceWorker: { register: false },
		paths: { base: /** @type {'' | `/${string}`} */ (base), relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...appHtmlScriptHashes()],
				// Svelte and LayerCake write style attributes; styles cannot run code.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'connect-src': ['self'],
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
			},
		},
	},
};
