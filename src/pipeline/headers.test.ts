import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, headersSetTwice, parseHeaders } from './serve.ts';

describe('parseHeaders', () => {
	it('reads paths, headers and comments', () => {
		const rules = parseHeaders('# all\n/*\n  X-One: 1\n\n/a/*\r\n\tX-Two: b: c, d\n');
		expect(rules).toEqual([
			{ pattern: '/*', headers: new Map([['X-One', '1']]) },
			{ pattern: '/a/*', headers: new Map([['X-Two', 'b: c, d']]) },
		]);
	});

	it.each([
		['X-One: 1', 'line 1: a header before the first /path'],
		['/*\n  X-One', 'line 2: expected a /path or "Name: value"'],
		['/*\n  ! X-One', 'line 2: expected'],
		['/*\n  X-One:', 'line 2: expected'],
	])('refuses %j', (text, problem) => {
		expect(() => parseHeaders(text)).toThrow(problem);
	});
});

describe('headersFor', () => {
	const rules = parseHeaders(
		'/*\n  X: all\n/a.b\n  Y: exact\n/a/*\n  X: a\n/*.svg\n  Y: picture\n/:folder/c\n  Z: folder\n',
	);

	it.each([
		['/', { X: 'all' }],
		['/a.b', { X: 'all', Y: 'exact' }],
		['/a-b', { X: 'all' }],
		['/a/', { X: 'a' }],
		['/a/b/c.svg', { X: 'a', Y: 'picture' }],
		['/b/a/', { X: 'all' }],
		['/b/c', { X: 'all', Z: 'folder' }],
		['/b/b/c', { X: 'all' }],
	])('gives %s its headers, the later rule winning', (path, expected) => {
		expect(Object.fromEntries(headersFor(rules, path))).toEqual(expected);
	});

	it('tells which headers two rules give', () => {
		expect(headersSetTwice(rules, '/a/b.svg')).toEqual(['x']);
		expect(headersSetTwice(rules, '/a.b')).toEqual([]);
	});
});

describe('the shipped headers', () => {
	const rules = parseHeaders(readFileSync('static/_headers', 'utf8'));
	const paths = [
		'/',
		'/embed/',
		'/present/',
		'/service-worker.js',
		'/data/standing.json',
		'/map/world.svg',
		'/_app/version.json',
		'/fr/',
		'/fr/embed/',
		'/fr/present/',
		'/fr/data/standing.json',
		'/fr/service-worker.js',
		'/404.html',
		'/fr/404.html',
	];
	const hashed = '/_app/immutable/entry/start.B2LQagbM.js';

	/** From a sandboxed frame, whose origin is opaque, a browser uses a font only if the server lets every page read it. */
	const font = '/_app/immutable/assets/en.B2LQagbM.woff2';

	it.each([...paths, hashed, `/fr${hashed}`, font, '/nowhere'])(
		'give %s no header twice, and let every page read it',
		(path) => {
			expect(headersSetTwice(rules, path)).toEqual([]);
			expect(headersFor(rules, path).get('Access-Control-Allow-Origin')).toBe('*');
			expect(headersFor(rules, path).has('X-Frame-Options')).toBe(false);
		},
	);

	it('let only the embed be framed by other sites', () => {
		const policy = (path: string) => headersFor(rules, path).get('Content-Security-Policy');
		expect(policy('/')).toBe("frame-ancestors 'self'");
		expect(policy('/present/')).toBe("frame-ancestors 'self'");
		expect(policy('/embed/')).toBe('frame-ancestors *');
		expect(policy('/fr/')).toBe("frame-ancestors 'self'");
		expect(policy('/fr/404.html')).toBe("frame-ancestors 'self'");
		expect(policy('/fr/embed/')).toBe('frame-ancestors *');
	});

	it('let only hashed files be kept', () => {
		for (const path of [hashed, `/fr${hashed}`])
			expect(headersFor(rules, path).get('Cache-Control')).toContain('immutable');
		for (const path of paths) expect(headersFor(rules, path).get('Cache-Control')).toContain('max-age=0');
	});
});
