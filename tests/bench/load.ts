import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright';
import { pathOf } from '../programs.ts';
import { ask } from '../servers/ask.ts';
import { hasNginx, serveByNginx } from '../servers/nginx.ts';
import type { Figure } from './figure.ts';

const CONNECTIONS = 32;
const FIRST_SECONDS = 7;
const AGAIN_SECONDS = 3;
const ACCEPTED = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

/** One request, as its lines travel. */
type RawRequest = string;

/** What `wrk` counted. */
interface Totals {
	readonly requests: number;
	readonly bytes: number;
	readonly seconds: number;
	/** Not connected, cut off, timed out, or with a status of 400 and above. */
	readonly errors: number;
	readonly p50Ms: number;
	readonly p99Ms: number;
	/** Seconds of a processor that `wrk` took, the server, and everything on the machine. */
	readonly client: number;
	readonly server: number;
	readonly all: number;
}

/**
 * How many views of the frame a server gives in a second, on loopback and over connections that are kept: nginx with `deploy/nginx.conf`, and
 * the preview server, one process of Node. A view is the requests that a browser makes for it. Nothing where nginx or wrk is missing.
 * @param url the preview server @param viewsASecond what nginx must reach
 */
export async function measureLoad(
	browser: Browser,
	url: string,
	viewsASecond: number,
): Promise<Map<string, Figure[]>> {
	const wrk = pathOf('wrk');
	if (wrk === undefined || !hasNginx()) {
		console.log('\nNo load: that needs nginx and wrk (Debian: apt-get install nginx-core wrk)');
		return new Map();
	}
	const paths = await pathsOfFrame(browser, url);
	const nginx = await serveByNginx();
	try {
		return new Map([
			['/embed/ under load, by nginx', await loadFigures({ ...nginx, wrk }, paths, viewsASecond)],
			['/embed/ under load, by npm run preview', await loadFigures({ url, processorSeconds, wrk }, paths)],
		]);
	} finally {
		await nginx.close();
	}
}

/** What a browser asks for when it shows `/embed/` in a frame: there it wants no icon, as it does for a page of its own. */
async function pathsOfFrame(browser: Browser, url: string): Promise<string[]> {
	const page = await browser.newPage();
	const paths: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() !== 'other') paths.push(new URL(request.url()).pathname);
	});
	await page.goto(`${url}embed/`, { waitUntil: 'networkidle' });
	await page.close();
	return paths;
}

interface Target {
	readonly url: string;
	/** Seconds of a processor that the server has taken so far. */
	readonly processorSeconds: () => number;
	/** The path of the program that asks. */
	readonly wrk: string;
}

async function loadFigures(
	target: Target,
	paths: readonly string[],
	viewsASecond?: number,
): Promise<Figure[]> {
	const { url } = target;
	const asked = paths.map((path) => rawRequest(url, path));
	const first = await load(target, asked, FIRST_SECONDS);
	const askedAgain = await requestsOfReturning(url, paths);
	const again = await load(target, askedAgain, AGAIN_SECONDS);
	const views = first.requests / paths.length / first.seconds;
	return [
		{
			name: 'first views a second',
			unit: '',
			values: [views],
			...(viewsASecond === undefined ? {} : { budget: { atLeast: viewsASecond } }),
			notes: [`${paths.length} requests each: ${paths.join(', ')}`, sharesText(first)],
		},
		{ name: '  requests a second', unit: '', values: [first.requests / first.seconds] },
		{ name: '  bytes a second', unit: 'MB', values: [first.bytes / first.seconds / 1e6] },
		{
			name: '  processor time of the server for a view',
			unit: 'ms',
			decimals: 3,
			values: [(1000 * first.server * paths.length) / first.requests],
		},
		{ name: '  a request, median', unit: 'ms', decimals: 1, values: [first.p50Ms] },
		{ name: '  a request, 99th percentile', unit: 'ms', decimals: 1, values: [first.p99Ms] },
		{
			name: 'views a second of those who return',
			unit: '',
			values: [again.requests / askedAgain.length / again.seconds],
			notes: [`${askedAgain.length} request each, answered by 304`, sharesText(again)],
		},
		{ name: '  a request, 99th percentile', unit: 'ms', decimals: 1, values: [again.p99Ms] },
		{ name: 'errors', unit: '', values: [first.errors + again.errors], budget: { atMost: 0 } },
	];
}

/** What a browser asks for when it has all of it: not what never changes, and for the rest whether it has changed. */
async function requestsOfReturning(url: string, paths: readonly string[]): Promise<RawRequest[]> {
	const answers = await Promise.all(
		paths.map(async (path) => ({ path, ...(await ask(url, path, { headers: ACCEPTED })) })),
	);
	return answers
		.filter(({ headers }) => !headers['cache-control']?.includes('immutable'))
		.map(({ path, headers }) => rawRequest(url, path, { 'If-None-Match': headers['etag'] ?? '' }));
}

function rawRequest(url: string, path: string, more: Readonly<Record<string, string>> = {}): RawRequest {
	const headers = Object.entries({ Host: new URL(url).host, ...ACCEPTED, ...more });
	return [`GET ${path} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join(
		'\r\n',
	);
}

/** Sends the requests in turn, over and over, each connection the next one as soon as it has its answer. */
async function load(
	{ url, processorSeconds, wrk }: Target,
	requests: readonly RawRequest[],
	seconds: number,
): Promise<Totals> {
	const folder = mkdtempSync(join(tmpdir(), 'hanoi-load-'));
	try {
		const script = join(folder, 'view.lua');
		writeFileSync(script, luaScript(requests));
		const [allBefore, serverBefore] = [busySeconds(), processorSeconds()];
		const asking = spawn(
			wrk,
			['--threads=1', `--connections=${CONNECTIONS}`, `--duration=${seconds}s`, '--script', script, url],
			{ stdio: ['ignore', 'pipe', 'inherit'] },
		);
		let said = '';
		asking.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
		await once(asking, 'close');
		const [all, server] = [busySeconds() - allBefore, processorSeconds() - serverBefore];
		const counted = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Omit<Totals, 'all' | 'server'>;
		return { ...counted, all, server };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Strings of JSON are strings of Lua too, as long as they are ASCII. */
function luaScript(requests: readonly RawRequest[]): string {
	return `
		local requests = { ${requests.map((request) => JSON.stringify(request)).join(', ')} }
		local at = 0
		function request()
			at = at % #requests + 1
			return requests[at]
		end
		function done(summary, latency)
			local errors = summary.errors
			print(string.format(
				'{"requests":%d,"bytes":%d,"seconds":%f,"errors":%d,"p50Ms":%f,"p99Ms":%f,"client":%f}',
				summary.requests, summary.bytes, summary.duration / 1e6,
				errors.connect + errors.read + errors.write + errors.status + errors.timeout,
				latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, os.clock()))
		end`;
}

function sharesText({ all, client, seconds, server }: Totals): string {
	const [clients, servers, others] = [client, server, all - client - server].map((cpu) =>
		(cpu / seconds).toFixed(2),
	);
	return `of ${availableParallelism()} cores the client took ${clients}, the server ${servers}, all else ${others}`;
}

/** Of this process, which is the preview server as well. */
function processorSeconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}

/** Seconds that all processors have worked since the machine started. */
function busySeconds(): number {
	return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000;
}
