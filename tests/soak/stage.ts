import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Frame, Page } from 'playwright';
import { metricsOf } from '../bench/throttled.ts';
import { collectProblems } from '../e2e/problems.ts';
import type { Look, Point } from './window.d.ts';

/** Where the explorer is: on its page, or in a frame of somebody else's that may run scripts and no more. */
export type Where = 'page' | 'frame';

export const SIZES = ['360x740', '768x1024', '1280x720', '1440x900'] as const;

/** The explorer in a browser, as one reader has it. */
export interface Stage {
	readonly where: Where;
	readonly page: Page;
	/** What went wrong in the browser so far; what no network explains is left out. */
	problems(): string[];
	/** The page or the frame that the explorer is in; another one after a frame has been loaded anew. */
	view(): Frame;
	/** Waits until the browser has taken over from the server's HTML. */
	live(): Promise<void>;
	/** What is on the screen once the present frame is drawn. */
	look(): Promise<Look>;
	/** Where on the screen a point of the view is. */
	onScreen(point: Point): Promise<Point>;
	/** For how many further actions there is no network. */
	offlineFor: number;
	/** JavaScript's heap after a garbage collection, in MB. */
	heapMb(): Promise<number>;
	close(): Promise<void>;
}

const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|TypeError: Failed to fetch/;

/** Opens the explorer in a browser context of its own. @param url of the built site */
export async function openStage(browser: Browser, url: string, where: Where): Promise<Stage> {
	const article = where === 'frame' ? await serveArticle(url) : undefined;
	// Without motion the map is at once where it will be.
	const context = await browser.newContext({
		locale: 'en-GB',
		timezoneId: 'UTC',
		viewport: { width: 1280, height: 720 },
		reducedMotion: 'reduce',
	});
	context.setDefaultTimeout(30_000);
	await context.addInitScript({ path: fileURLToPath(new URL('look.page.js', import.meta.url)) });
	const hosts = [url, article?.url ?? url].map((address) => new URL(address).host);
	const problems = collectProblems(context, hosts);
	const page = await context.newPage();
	// Links of a frame open windows of their own.
	context.on('page', (popup) => void popup.close());
	let heap: CDPSession | undefined;

	const view = () => {
		const frame = page.frames()[where === 'frame' ? 1 : 0];
		if (!frame) throw new Error('The frame is detached');
		return frame;
	};
	const live = () =>
		again(() => view().waitForSelector('.key button[title]:not([disabled])', { state: 'attached' }));
	await page.goto(article?.url ?? url);
	await live();
	return {
		where,
		page,
		view,
		live: async () => void (await live()),
		problems: () => problems.filter((problem) => !NO_NETWORK.test(problem)),
		look: () => again(() => view().evaluate(() => window.soakLook())),
		onScreen: async ({ x, y }) => {
			const box = where === 'frame' ? await page.locator('iframe').boundingBox() : null;
			return { x: x + (box?.x ?? 0), y: y + (box?.y ?? 0) };
		},
		offlineFor: 0,
		heapMb: async () => {
			heap ??= await context.newCDPSession(page);
			await heap.send('Performance.enable');
			await heap.send('HeapProfiler.collectGarbage');
			return ((await metricsOf(heap)).get('JSHeapUsedSize') ?? NaN) / 1e6;
		},
		close: async () => {
			await context.close();
			await article?.close();
		},
	};
}

/** What is asked of a page while it is exchanged for another fails, and is asked of the next one. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
	for (let attempt = 0; ; attempt++) {
		try {
			return await ask();
		} catch (error) {
			const isExchanged = /context was destroyed|detached|not a function|navigat/i.test(String(error));
			if (!isExchanged || attempt === 20) throw error;
			await new Promise((done) => setTimeout(done, 100));
		}
	}
}

/** An article at another site (127.0.0.1) than ours (localhost), with the explorer in a frame. */
async function serveArticle(url: string): Promise<{ url: string; close: () => Promise<void> }> {
	const frame = `<iframe sandbox="allow-scripts" src="${url}embed/" style="width:100%;height:620px;border:0" title="A map"></iframe>`;
	const server = createServer(({ url: path }, response) => {
		response.writeHead(path === '/' ? 200 : 204, { 'Content-Type': 'text/html;charset=utf-8' });
		response.end(
			path === '/'
				? `<!doctype html><html lang="en"><title>An article</title><body style="margin:0">${frame}`
				: '',
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}
