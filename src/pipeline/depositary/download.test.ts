import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download, isPublic, type DownloadOptions } from './download.ts';

const DOCUMENT = '<MTDSG>…</MTDSG>';
let url: string;
/** How many bytes of the endless answer have been sent. */
let sent = 0;

const answers: Record<string, RequestListener> = {
	'/document': (_, response) => response.end(DOCUMENT),
	'/gzip': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(DOCUMENT)),
	'/gone': (_, response) => response.writeHead(404).end(),
	'/file': (_, response) => response.writeHead(302, { Location: 'file:///etc/hostname' }).end(),
	'/endless': (_, response) => {
		const chunk = Buffer.alloc(100_000);
		const send = () => {
			while (!response.destroyed && response.write(chunk)) sent += chunk.length;
		};
		response.on('drain', send);
		send();
	},
	'/bomb': (_, response) => {
		response.setHeader('Content-Encoding', 'gzip');
		const gzip = createGzip();
		gzip.pipe(response);
		// A gigabyte of zeros is one megabyte of gzip.
		let left = 1_000;
		const fill = () => {
			while (left > 0 && !response.destroyed) {
				left -= 1;
				if (!gzip.write(Buffer.alloc(1_000_000))) return void gzip.once('drain', fill);
			}
			gzip.end();
		};
		fill();
	},
};

const server = createServer((request, response) => {
	const path = request.url ?? '';
	const hops = Number(/^\/hops\/(\d)$/.exec(path)?.[1] ?? NaN);
	if (hops > 0) response.writeHead(302, { Location: hops > 1 ? `/hops/${hops - 1}` : '/document' }).end();
	else answers[path]?.(request, response);
});

beforeAll(async () => {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const text = async (path: string, options: DownloadOptions = { allowPrivate: true }) =>
	new TextDecoder().decode(await download(url + path, options));

describe('a download', () => {
	it.each(['/document', '/gzip', '/hops/3'])('gives the document (%s)', async (path) => {
		expect(await text(path)).toBe(DOCUMENT);
	});

	it('stops at more than three redirects, an answer that is none, and another scheme', async () => {
		await expect(text('/hops/4')).rejects.toThrow('redirects more than 3 times');
		await expect(text('/gone')).rejects.toThrow('/gone answered 404');
		await expect(text('/file')).rejects.toThrow('file:///etc/hostname is no address of a document');
		await expect(download('ftp://example.org/')).rejects.toThrow('no address of a document');
	});

	it('stops at the limit while it reads', async () => {
		await expect(text('/endless')).rejects.toThrow('the answer has more than 20 MB');
		expect(sent).toBeLessThan(40_000_000);
	});

	it('stops at the limit while it unpacks, long before the whole is in memory', async () => {
		const before = process.memoryUsage.rss();
		await expect(text('/bomb')).rejects.toThrow('the answer has more than 20 MB');
		expect(process.memoryUsage.rss() - before).toBeLessThan(300_000_000);
	});
});

describe('an address that is not public', () => {
	it.each([
		'127.0.0.1',
		'0.0.0.0',
		'10.1.2.3',
		'172.16.0.1',
		'192.168.1.1',
		'100.64.0.1',
		'169.254.169.254',
		'224.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'fe80::1',
		'fc00::1',
		'fd12:3456::1',
		'ff02::1',
		'::ffff:127.0.0.1',
		'::ffff:10.0.0.1',
		'64:ff9b::7f00:1',
	])('%s', (address) => {
		expect(isPublic(address)).toBe(false);
	});

	it.each(['157.150.185.49', '2606:4700::6810:84e5', '::ffff:157.150.185.49'])('is not %s', (address) => {
		expect(isPublic(address)).toBe(true);
	});

	it.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])(
		'is refused in an address (%s), unless it is allowed',
		async (host) => {
			const at = (path: string) => url.replace('127.0.0.1', host) + path;
			await expect(download(at('/document'), {})).rejects.toThrow('which is not public; --allow-private');
		},
	);

	it('is refused where a name leads to it', async () => {
		const asked: string[] = [];
		// A resolver for which every name is this machine.
		const resolve = ((host: string, _: unknown, done: (error: null, all: object[]) => void) => {
			asked.push(host);
			done(null, [{ address: '127.0.0.1', family: 4 }]);
		}) as unknown as NonNullable<DownloadOptions['resolve']>;
		const at = url.replace('127.0.0.1', 'treaties.example.org');
		await expect(download(`${at}/document`, { resolve })).rejects.toThrow(
			'treaties.example.org has the address 127.0.0.1, which is not public',
		);
		// The connection is made to the address that was checked: the name is looked up once.
		asked.length = 0;
		const bytes = await download(`${at}/document`, { resolve, allowPrivate: true });
		expect(new TextDecoder().decode(bytes)).toBe(DOCUMENT);
		expect(asked).toEqual(['treaties.example.org']);
	});
});
