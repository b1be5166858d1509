import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test as siteTest } from '../e2e/fixtures.ts';

/** A page as an editor's host serves it. */
export interface HostPage {
	/** What stands in its body. */
	body: string;
	head?: string;
	headers?: Record<string, string>;
}

/** The pages of others: a server of its own, at another site (127.0.0.1) than ours (localhost). */
export interface Host {
	origin: string;
	/** Serves a page and gives its address. */
	serve(page: HostPage): string;
}

/** A message that a host page got: what it says, and the number of the frame, in the order of the page, that it came from. */
export interface Received {
	data: unknown;
	frame: number;
}

declare global {
	interface Window {
		received: Received[];
	}
}

interface Fixtures {
	/** Opens a page of the host, of which the body may be all that matters. */
	article: (page: HostPage | string) => Promise<void>;
}

interface WorkerFixtures {
	host: Host;
}

/**
 * Playwright's `test` with the built site and a host that embeds it. Fails as the tests of the site itself do, on console errors,
 * exceptions, failed requests and requests to any third server, in the host's page and in the frames alike. Host pages write down the
 * messages that they get.
 */
export const test = siteTest.extend<Fixtures, WorkerFixtures>({
	host: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that one needs from this pattern
		async ({}, use) => {
			const pages = new Map<string, HostPage>();
			const server = createServer((request, response) => answer(pages.get(request.url ?? ''), response));
			await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
			const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
			await use({
				origin,
				serve(page) {
					const path = `/article-${pages.size + 1}`;
					pages.set(path, page);
					return origin + path;
				},
			});
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
		{ scope: 'worker' },
	],
	otherHosts: async ({ host }, use) => {
		await use([new URL(host.origin).host]);
	},
	article: async ({ page, host }, use) => {
		await use(async (content) => {
			await page.goto(host.serve(typeof content === 'string' ? { body: content } : content));
		});
	},
	context: async ({ context }, use) => {
		await context.addInitScript(writeDownMessages);
		await use(context);
	},
});

export { expect };

/** The messages that a page has got from one of its frames so far. */
export async function messagesOf(page: Page, frame = 0): Promise<unknown[]> {
	const received = await page.evaluate(() => window.received);
	return received.filter((message) => message.frame === frame).map(({ data }) => data);
}

/** The heights that a frame has asked for so far, as Datawrapper's listeners read them. */
export async function heightsOf(page: Page, frame = 0): Promise<number[]> {
	return (await messagesOf(page, frame)).flatMap((data) =>
		typeof data === 'object' && data !== null && 'datawrapper-height' in data
			? Object.values(data['datawrapper-height'] as Record<string, number>)
			: [],
	);
}

/** The views that a frame has told so far. */
export async function viewsOf(page: Page, frame = 0): Promise<Record<string, unknown>[]> {
	return (await messagesOf(page, frame)).filter(
		(data): data is Record<string, unknown> =>
			typeof data === 'object' && data !== null && 'type' in data && data.type === 'hanoi:view',
	);
}

function answer(page: HostPage | undefined, response: ServerResponse): void {
	if (page === undefined) {
		// Chromium asks every server for an icon.
		response.writeHead(204).end();
		return;
	}
	response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8', ...page.headers });
	response.end(
		`<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>An article</title>` +
			`${page.head ?? ''}</head><body>${page.body}</body></html>`,
	);
}

/** Runs in every frame before its scripts; only the host's page writes down. */
function writeDownMessages(): void {
	if (window.parent !== window) return;
	window.received = [];
	addEventListener('message', ({ data, source }) => {
		const deep = [...document.querySelectorAll<HTMLElement>('iframe, hanoi-map')].map((element) =>
			element instanceof HTMLIFrameElement ? element : element.shadowRoot?.querySelector('iframe'),
		);
		window.received.push({ data, frame: deep.findIndex((frame) => frame?.contentWindow === source) });
	});
}
