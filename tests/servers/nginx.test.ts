import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HOST_CACHE_CONTROL, headersFor, parseHeaders, type ServedSite } from '../../src/pipeline/serve.ts';
import { ask, type Answer } from './ask.ts';
import { hasBrotli, hasNginx, serveByNginx } from './nginx.ts';

const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	svg: 'image/svg+xml',
	png: 'image/png',
	woff2: 'font/woff2',
	txt: 'text/plain',
	xml: 'text/xml',
};
const ENDINGS = { br: '.br', gzip: '.gz' } as const;
/** As browsers ask. */
const BROWSER = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

const files = readdirSync('build', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name) && entry.name !== '_headers')
	.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^build/, ''));
const pages = files
	.filter((file) => file.endsWith('/index.html'))
	.map((file) => file.replace(/index\.html$/, ''));
const paths = [...files, ...pages];

const rules = parseHeaders(readFileSync('build/_headers', 'utf8'));
/** The headers that the site decides on, in small letters. */
const DECIDED = new Set(rules.flatMap((rule) => [...rule.headers.keys()].map((name) => name.toLowerCase())));

let site: ServedSite;

// One worker for all of a server's tests, or each would start it anew.
test.describe.configure({ mode: 'default', timeout: 120_000 });
test.skip(!hasNginx(), 'nginx is not installed');

test.describe('nginx with deploy/nginx.conf', () => {
	test.beforeAll(async () => {
		site = await serveByNginx();
	});
	test.afterAll(() => site.close());

	test('gives every file and page whole, with its type and the headers of static/_headers', async () => {
		const wrong = await differences(paths, async (path) => {
			const answer = await ask(site.url, path);
			return [
				{ ...decidedIn(answer, path), status: answer.status, isWhole: answer.body.equals(read(path)) },
				{ ...decidedFor(path), status: 200, isWhole: true },
			];
		});
		expect(wrong).toEqual([]);
	});

	test('sends text compressed by gzip', () => expectCompressed('gzip'));

	test('sends text compressed to a cache in front of it as well', async () => {
		const { headers } = await ask(site.url, '/', { headers: { ...BROWSER, Via: '1.1 cache.example' } });
		expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
	});

	test('tells those who have a file already that it is the same, with its headers', async () => {
		const wrong = await differences(paths, async (path) => {
			const { headers } = await ask(site.url, path, { method: 'HEAD', headers: BROWSER });
			const answer = await ask(site.url, path, {
				headers: { ...BROWSER, 'If-None-Match': headers['etag'] ?? '' },
			});
			const { 'content-type': _, ...decided } = decidedFor(path);
			const { etag, vary } = headers;
			return [
				{
					...decidedIn(answer, path, false),
					status: answer.status,
					etag: answer.headers['etag'],
					vary: answer.headers['vary'],
				},
				{ ...decided, status: 304, etag, vary },
			];
		});
		expect(wrong).toEqual([]);
	});

	for (const path of [
		'/nowhere',
		'/nowhere/',
		'/embed/nowhere',
		'/data/nowhere.json',
		'/state/XXX.csv',
		'/_app/immutable/entry/nowhere.js',
		'/fr/_app/immutable/',
		'/fr/nowhere/',
		'/embed.js/',
		'/_headers',
		'/%5Fheaders',
		'/_headers/',
		'/.git/config',
	]) {
		test(`answers ${path} with the page for what is missing, to be asked for again`, async () => {
			const { status, headers, body } = await ask(site.url, path);
			expect(status).toBe(404);
			expect(headers).toMatchObject({
				'content-type': 'text/html; charset=utf-8',
				'cache-control': HOST_CACHE_CONTROL,
				'access-control-allow-origin': '*',
				'x-content-type-options': 'nosniff',
			});
			expect(body.equals(read(path.startsWith('/fr/') ? '/fr/404.html' : '/404.html'))).toBe(true);
		});
	}

	test('leads a page with a slash too few or too many to the page, with its query', async () => {
		const query = '?on=2025-10-26&a=%2F%0A';
		const other = pages.filter((page) => page !== '/').flatMap((page) => [page.slice(0, -1), `${page}/`]);
		const wrong = await differences([...other, '//embed', '//fr/embed///'], async (path) => {
			const { status, headers } = await ask(site.url, path + query);
			return [
				{ status, location: headers['location'] },
				{ status: 308, location: `/${path.replaceAll(/^\/+|\/+$/g, '')}/${query}` },
			];
		});
		expect(wrong).toEqual([]);
	});

	test('gives nothing beyond the site whatever is asked for, and leads to no other host', async () => {
		const secrets = [readFileSync('package.json'), readFileSync('build/_headers')];
		const wrong = await differences(hostilePaths(), async (path) => {
			const { status, headers, body } = await ask(site.url, path);
			return [
				{
					isAnswered: status >= 200 && status < 500,
					isSecret: body.includes('root:x:') || secrets.some((secret) => body.equals(secret)),
					leadsHere: /^\/(?![/\\])/.test(headers['location'] ?? '/'),
					more: headers['x-more'],
				},
				{ isAnswered: true, isSecret: false, leadsHere: true, more: undefined },
			];
		});
		expect(wrong).toEqual([]);
	});

	test('gives a part of a picture', async () => {
		const path = '/pictures/latest.png';
		const part = await ask(site.url, path, { headers: { Range: 'bytes=10-19' } });
		expect(part.status).toBe(206);
		expect(part.headers['content-range']).toBe(`bytes 10-19/${read(path).length}`);
		expect(part.body).toEqual(read(path).subarray(10, 20));
	});

	test('gives the headers alone to those who ask for them', async () => {
		const { status, headers, body } = await ask(site.url, '/embed/', { method: 'HEAD' });
		expect(status).toBe(200);
		expect(headers['content-length']).toBe(String(read('/embed/').length));
		expect(body).toHaveLength(0);
	});

	for (const method of ['POST', 'PUT', 'DELETE'])
		test(`refuses ${method}, and lets no cache keep that`, async () => {
			const hashed = files.find((file) => file.startsWith('/_app/immutable/')) ?? '';
			const { status, headers } = await ask(site.url, hashed, { method });
			expect(status).toBe(405);
			expect(headers['cache-control']).toBe(HOST_CACHE_CONTROL);
		});
});

test.describe('nginx with deploy/nginx.conf and brotli', () => {
	test.skip(!hasBrotli(), 'the module for brotli is not installed');
	test.beforeAll(async () => {
		site = await serveByNginx({ brotli: true });
	});
	test.afterAll(() => site.close());

	test('sends text compressed by brotli', () => expectCompressed('br'));

	test('sends text compressed by gzip to those who know no brotli', () =>
		expectCompressed('gzip', { 'Accept-Encoding': 'gzip, deflate' }));
});

/** Every text comes as the compressed file beside it, with its own type, and is kept apart from the other forms of it; all else comes as it is. */
async function expectCompressed(encoding: keyof typeof ENDINGS, headers: Record<string, string> = BROWSER) {
	const wrong = await differences(paths, async (path) => {
		const answer = await ask(site.url, path, { headers });
		const file = `build${fileOf(path)}${ENDINGS[encoding]}`;
		const isText = existsSync(file);
		return [
			{
				encoding: answer.headers['content-encoding'],
				vary: answer.headers['vary'],
				type: typeOf(answer.headers['content-type'], path),
				isWhole: answer.body.equals(isText ? readFileSync(file) : read(path)),
			},
			{
				encoding: isText ? encoding : undefined,
				vary: isText ? 'Accept-Encoding' : undefined,
				type: decidedFor(path)['content-type'],
				isWhole: true,
			},
		];
	});
	expect(wrong).toEqual([]);
}

type Values = Readonly<Record<string, unknown>>;

/** What was said of a path and not promised, or the other way round: the first ten, as one fault breaks thousands. */
async function differences(
	all: readonly string[],
	saidAndPromised: (path: string) => Promise<[said: Values, promised: Values]>,
): Promise<object[]> {
	const found = await Promise.all(
		all.map(async (path) => {
			const [said, promised] = await saidAndPromised(path);
			const names = [...new Set([...Object.keys(said), ...Object.keys(promised)])];
			return names
				.filter((name) => said[name] !== promised[name])
				.map((name) => ({ path, name, said: said[name], promised: promised[name] }));
		}),
	);
	return found.flat().slice(0, 10);
}

/** By their names in small letters. */
function decidedFor(path: string): Record<string, string> {
	const headers = [...headersFor(rules, path)].map(([name, value]) => [name.toLowerCase(), value] as const);
	const { 'content-security-policy': policy, ...others } = Object.fromEntries(headers);
	return {
		'cache-control': HOST_CACHE_CONTROL,
		'content-type': TYPES[fileOf(path).split('.').at(-1) ?? ''] ?? '',
		...others,
		// What is no page has that of its folder or none: nothing in it could be clicked.
		...(policy !== undefined && (isPage(path) || isOfFrame(path))
			? { 'content-security-policy': policy }
			: {}),
	};
}

/** What was said of all that the site decides on. */
function decidedIn({ headers }: Answer, path: string, hasType = true): Record<string, unknown> {
	const said = Object.fromEntries(
		Object.entries(headers).filter(([name]) => DECIDED.has(name) && name !== 'content-type'),
	);
	return hasType ? { ...said, 'content-type': typeOf(headers['content-type'], path) } : said;
}

/** A type in the form in which it is promised: of scripts there are two names, and charset is promised for some text alone. */
function typeOf(type = '', path: string): string {
	const normal = type.replace('application/javascript', 'text/javascript');
	return decidedFor(path)['content-type']?.includes('charset')
		? normal
		: normal.replace('; charset=utf-8', '');
}

function fileOf(path: string): string {
	return path.endsWith('/') ? `${path}index.html` : path;
}

function isPage(path: string): boolean {
	return fileOf(path).endsWith('.html');
}

function isOfFrame(path: string): boolean {
	return /^\/(?:[a-z]{2}\/)?embed\//.test(path);
}

function read(path: string): Buffer {
	return readFileSync(`build${fileOf(path)}`);
}

/** Ways out of a folder that some server once took, and other addresses that nobody types. */
function hostilePaths(): string[] {
	const ups = ['..', '%2e%2e', '.%2e', '%252e%252e', '%c0%ae%c0%ae', '..;', '..%00'];
	const slashes = ['/', '//', '%2f', '%252f', '\\', '%5c', '%c0%af'];
	const wayOut = ['/', '/embed', '/embed/', '//', '/_app/immutable/', '/nowhere/'].flatMap((folder) =>
		ups.flatMap((up) =>
			slashes.flatMap((slash) =>
				[1, 2, 3, 12].flatMap((depth) =>
					['package.json', 'etc/passwd'].map((file) => folder + (up + slash).repeat(depth) + file),
				),
			),
		),
	);
	const headersFile = ['/./', '//', '/embed/../', '/embed/%2e%2e/'].map((folder) => `${folder}_headers`);
	const otherHost = ['//', '///', '/\\', '/%5c', '/%2f%2f', '//.//'].flatMap((start) =>
		['', '/', '//', '//?a', '/..', '/%2e%2e//', '/embed', '/embed//'].map(
			(end) => `${start}example.org${end}`,
		),
	);
	const odd = [
		...[
			'/embed%0d%0aX-More:%20yes',
			'/embed%0d%0aX-More:%20yes//',
			'/%0aembed',
			'/embed//?%0d%0aX-More:%20yes',
		],
		...[
			'/_headers%2f',
			'/_headers%00',
			'/%5f%68eaders?x',
			'/index.html%00.png',
			'/%00',
			'/%',
			'/%z',
			'/%ff%fe',
		],
		...[300, 5000, 20_000].map((length) => `/${'a'.repeat(length)}`),
		`/${'a/'.repeat(3000)}`,
		`/embed/?${'a'.repeat(7000)}`,
	];
	return [...wayOut, ...headersFile, ...otherHost, ...odd];
}
