import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright';

/** A connection: the way there and back in milliseconds, and Mbit/s in either direction. */
interface Connection {
	readonly rttMs: number;
	readonly downMbit: number;
	readonly upMbit: number;
}

/** What a page is slowed down by: the CPU by a factor, the network as by a mobile connection. */
export interface Throttle {
	readonly cpu: number;
	readonly network?: Connection;
}

/** The connection of the first view's budgets. */
export const SLOW_CONNECTION: Connection = { rttMs: 150, downMbit: 1.6, upMbit: 0.75 };

/** The throttle of the first view's budgets. */
export const SLOW_PHONE: Throttle = { cpu: 4, network: SLOW_CONNECTION };

export interface ThrottledPage {
	readonly page: Page;
	readonly cdp: CDPSession;
	readonly close: () => Promise<void>;
}

/**
 * A page of a new context, so without anything cached, slowed down before it goes anywhere.
 * @param pageScript a file beside this one that runs in the page before anything of the page's own. It is plain JavaScript, because
 * what tsx makes of a function refers to a helper that the page does not have
 */
export async function openThrottled(
	browser: Browser,
	throttle: Throttle,
	pageScript: string,
	options: BrowserContextOptions = {},
): Promise<ThrottledPage> {
	const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options });
	await context.addInitScript({ path: fileURLToPath(new URL(pageScript, import.meta.url)) });
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	if (throttle.network) await connectOver(cdp, throttle.network);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle.cpu });
	return { page, cdp, close: () => context.close() };
}

/** Slows the requests of a page down to a connection. */
export async function connectOver(cdp: CDPSession, { rttMs, downMbit, upMbit }: Connection): Promise<void> {
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: rttMs,
		downloadThroughput: (downMbit * 1e6) / 8,
		uploadThroughput: (upMbit * 1e6) / 8,
	});
}

/** The browser's own counters by name; durations in seconds, sizes in bytes. `Performance.enable` must have been sent. */
export async function metricsOf(cdp: CDPSession): Promise<ReadonlyMap<string, number>> {
	const { metrics } = await cdp.send('Performance.getMetrics');
	return new Map(metrics.map(({ name, value }) => [name, value]));
}
