import { lookup } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import ipaddr from 'ipaddr.js';

import { MOST_BYTES, RefusedDocument } from './markup.ts';

/** How long the answer may take, redirects included. */
const TIMEOUT_MS = 60_000;
const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

/** What may be other than usual in a download. */
export interface DownloadOptions {
	/** Also downloads from addresses of this machine and of private networks. */
	readonly allowPrivate?: boolean;
	/** Finds the addresses of a host; the system's resolver by default. */
	readonly resolve?: typeof lookup;
}

/**
 * Downloads a document. A redirect, or a host of a public name with a private address, could have us read what only this machine can reach, so
 * every address is checked, and the connection is made to the address that was checked.
 * @throws {RefusedDocument} for an address that is not public, more than three redirects, an answer other than 200, more bytes than a document
 * may have, packed or unpacked, and an address that does not answer
 */
export async function download(address: string, options: DownloadOptions = {}): Promise<Uint8Array> {
	const signal = AbortSignal.timeout(TIMEOUT_MS);
	let url = httpUrl(address);
	try {
		for (let redirects = 0; ; redirects++) {
			const response = await get(url, options, signal);
			const { statusCode = 0, headers } = response;
			if (statusCode === 200) return await bytesOf(response, signal);
			response.destroy();
			if (!REDIRECTS.includes(statusCode) || headers.location === undefined)
				throw new RefusedDocument(`${url.href} answered ${statusCode}`);
			if (redirects === MOST_REDIRECTS)
				throw new RefusedDocument(`${address} redirects more than ${MOST_REDIRECTS} times`);
			url = httpUrl(headers.location, url);
		}
	} catch (error) {
		if (error instanceof RefusedDocument) throw error;
		const why = error instanceof Error ? error.message || error.name : String(error);
		throw new RefusedDocument(`${url.href} could not be fetched: ${why}`, { cause: error });
	}
}

/** Whether anybody on the internet reaches an IP address: it is not of this machine, a private network or a reserved range. */
export function isPublic(address: string): boolean {
	// `process` reads an IPv4 address that is written as IPv6 (::ffff:127.0.0.1) as the former.
	return ipaddr.process(address).range() === 'unicast';
}

function httpUrl(address: string, base?: URL): URL {
	const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
	if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
	throw new RefusedDocument(`${address} is no address of a document: expected one that begins with https://`);
}

function get(url: URL, options: DownloadOptions, signal: AbortSignal): Promise<IncomingMessage> {
	const host = url.hostname.replace(/^\[|\]$/g, '');
	// An address in the place of a name is not looked up.
	if (ipaddr.isValid(host)) refusePrivate(host, [host], options);
	return new Promise((resolve, reject) => {
		const request = (url.protocol === 'https:' ? https : http).get(url, {
			signal,
			// A connection of its own: one that is kept could lead elsewhere.
			agent: false,
			lookup: checkedLookup(options),
			headers: { 'Accept-Encoding': 'gzip, br', 'User-Agent': 'hanoi-convention-map facts:import' },
		});
		request.on('response', resolve).on('error', reject);
	});
}

function checkedLookup(options: DownloadOptions): LookupFunction {
	return (host, { all, ...wanted }, callback) => {
		(options.resolve ?? lookup)(host, { ...wanted, all: true }, (error, found) => {
			try {
				if (error) throw error;
				const addresses = found.map(({ address }) => address);
				refusePrivate(host, addresses, options);
				const [first] = found;
				if (all || !first) callback(null, found);
				else callback(null, first.address, first.family);
			} catch (refused) {
				callback(refused as Error, []);
			}
		});
	};
}

function refusePrivate(host: string, addresses: readonly string[], options: DownloadOptions): void {
	const refused = options.allowPrivate ? undefined : addresses.find((address) => !isPublic(address));
	if (refused !== undefined)
		throw new RefusedDocument(
			`${host} has the address ${refused}, which is not public; --allow-private downloads from it all the same`,
		);
}

/** What a stream gives; strings only in its type. */
type Chunks = AsyncIterable<Buffer | string>;

function bytesOf(response: IncomingMessage, signal: AbortSignal): Promise<Uint8Array> {
	return pipeline(
		response,
		atMost(MOST_BYTES),
		decoderOf(response.headers['content-encoding']),
		atMost(MOST_BYTES),
		(source: Chunks) => buffer(source),
		{ signal },
	);
}

function atMost(bytes: number) {
	return async function* (source: Chunks) {
		let total = 0;
		for await (const chunk of source) {
			total += chunk.length;
			if (total > bytes)
				throw new RefusedDocument(
					`the answer has more than ${bytes / 1_000_000} MB, which no status document has`,
				);
			yield chunk;
		}
	};
}

function decoderOf(encoding = 'identity'): NodeJS.ReadWriteStream {
	switch (encoding.toLowerCase()) {
		case 'identity':
			return new PassThrough();
		case 'gzip':
		case 'x-gzip':
			return createGunzip();
		case 'br':
			return createBrotliDecompress();
		case 'deflate':
			return createInflate();
		default:
			throw new RefusedDocument(`the answer is packed as "${encoding}", which is not known`);
	}
}
