import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

const FIRST_PORT = 4173;
const LAST_PORT = 4272;

/** What Netlify and Cloudflare Pages send for a path to which `_headers` gives no `Cache-Control`. */
export const HOST_CACHE_CONTROL = 'public, max-age=0, must-revalidate';

export interface ServeOptions {
	/** Exactly this port, 0 for any free one. By default the first free one from 4173 on. */
	port?: number;
	/** The built site. By default `build`, or BUILD_DIR. */
	dir?: string;
	/** The path under which the site was built: '' or `/like/this`. By default BASE_PATH. */
	base?: string;
}

export interface ServedSite {
	/** The address of the first page, with a slash at the end. */
	url: string;
	close(): Promise<void>;
}

/**
 * Serves a built site as a static host would: with the headers of its `_headers` file, precompressed files, a
 * redirect to the slash that pages end in, and the `404.html` of the language with status 404. Rejects when the folder holds no
 * built site, or when the port is taken.
 */
export async function serve(options: ServeOptions = {}): Promise<ServedSite> {
	const base = options.base ?? process.env['BASE_PATH'] ?? '';
	const dir = resolve(options.dir ?? process.env['BUILD_DIR'] ?? 'build');
	if (!existsSync(join(dir, 'index.html'))) {
		throw new Error(`There is no built site in ${dir}: run "npm run build" first`);
	}
	const server = createServer(site(dir, base));
	await (options.port === undefined ? listenOnFirstFree(server) : listen(server, options.port));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}${base}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

function site(dir: string, base: string): RequestListener {
	const rules = readRules(dir);
	const files = sirv(dir, { brotli: true, gzip: true, etag: true });

	return (request, response) => {
		const address = `http://localhost${request.url ?? '/'}`;
		const { pathname, search } = new URL(URL.canParse(address) ? address : 'http://localhost/400');
		const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;

		// Set before sirv answers, so that a 304 and a 404 carry them too.
		response.setHeader('Cache-Control', HOST_CACHE_CONTROL);
		for (const [name, value] of headersFor(rules, path ?? pathname)) response.setHeader(name, value);

		const missing = () => {
			// Not what the path would have: a missing hashed file must not be kept for a year.
			response.setHeader('Cache-Control', HOST_CACHE_CONTROL);
			response
				.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
				.end(notFoundPage(dir, path ?? '/'));
		};
		if (pathname === base || (path && isPageWithoutSlash(dir, path))) {
			response.writeHead(308, { Location: `${pathname}/${search}` }).end();
		} else if (path === undefined || path === '/_headers') {
			missing();
		} else {
			request.url = path + search;
			files(request, response, missing);
		}
	};
}

/** The page for what is missing, in the language of the path. */
function notFoundPage(dir: string, path: string): string | Buffer {
	const [folder = ''] = /^\/[a-z]{2}(?=\/)/.exec(path) ?? [];
	const file = [`${folder}/404.html`, '404.html'].map((name) => join(dir, name)).find(existsSync);
	return file === undefined ? 'Not found' : readFileSync(file);
}

function readRules(dir: string): HeaderRule[] {
	const file = join(dir, '_headers');
	return existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
}

/** `new URL` has resolved every `..` by now, encoded ones too. A redirect to `//…` would lead to another host. */
function isPageWithoutSlash(dir: string, path: string): boolean {
	return !path.endsWith('/') && !path.startsWith('//') && existsSync(join(dir, path, 'index.html'));
}

async function listen(server: Server, port: number): Promise<void> {
	// Not on the network: this is for the person at this machine.
	server.listen(port, 'localhost');
	await once(server, 'listening');
}

async function listenOnFirstFree(server: Server): Promise<void> {
	for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
		try {
			return await listen(server, port);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		}
	}
	throw new Error(`Every port from ${FIRST_PORT} to ${LAST_PORT} is taken; choose another with PORT`);
}

/** One block of a `_headers` file: what is sent for the paths that `pattern` matches. */
export interface HeaderRule {
	/** A path from the root of the site; `*` stands for any characters, slashes too. */
	pattern: string;
	/** Values by name, the name as it is written in the file. */
	headers: ReadonlyMap<string, string>;
}

/**
 * Reads a `_headers` file (the syntax shared by Netlify and Cloudflare Pages): a path at the start of a line,
 * then its headers as indented `Name: value` lines; in a path, `*` stands for anything and `:name` for one folder; `#` opens a comment line. Throws `SyntaxError` that names
 * the line where the text has another form.
 */
export function parseHeaders(text: string): HeaderRule[] {
	const rules: { pattern: string; headers: Map<string, string> }[] = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const content = line.trim();
		if (content === '' || content.startsWith('#')) continue;
		if (content.startsWith('/')) {
			rules.push({ pattern: content, headers: new Map() });
			continue;
		}
		const rule = rules.at(-1);
		const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(\S.*)$/.exec(content) ?? [];
		if (name === undefined || value === undefined)
			throw malformed(index, 'expected a /path or "Name: value"');
		if (!rule) throw malformed(index, 'a header before the first /path');
		rule.headers.set(name, value);
	}
	return rules;
}

/**
 * The headers for a path (from the root of the site, without query). Where two rules give the same header the
 * later one wins, as on Netlify; see `headersSetTwice` for the hosts that join them.
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
	return new Map(rules.filter((rule) => matches(rule.pattern, path)).flatMap((rule) => [...rule.headers]));
}

/**
 * The names of headers that more than one rule gives to a path. Cloudflare joins their values by a comma, which
 * no cache or frame policy survives, so in a portable file this is always empty.
 */
export function headersSetTwice(rules: readonly HeaderRule[], path: string): string[] {
	const names = rules
		.filter((rule) => matches(rule.pattern, path))
		.flatMap((rule) => [...rule.headers.keys()].map((name) => name.toLowerCase()));
	return names.filter((name, index) => names.indexOf(name) !== index);
}

function matches(pattern: string, path: string): boolean {
	const parts = pattern
		.split(/(\*|:[a-z]+)/)
		.map((part) =>
			part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
		);
	return new RegExp(`^${parts.join('')}$`).test(path);
}

function malformed(index: number, problem: string): SyntaxError {
	return new SyntaxError(`_headers, line ${index + 1}: ${problem}`);
}

async function main(): Promise<void> {
	const wanted = process.env['PORT'];
	try {
		const { url } = await serve(wanted ? { port: Number(wanted) } : {});
		console.log(url);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
