import { expect, test } from './fixtures.ts';
import { slider } from './explorer.ts';

/** A slow connection, as in the bench: 150 ms away, 1.6 Mbit/s down and 0.75 up. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

interface Shift extends PerformanceEntry {
	readonly value: number;
	readonly sources: readonly { readonly node: Node | null }[];
}

for (const address of ['', 'embed/'])
	for (const [width, height] of [
		[360, 640],
		[768, 1024],
		[1440, 900],
	] as const)
		test(`nothing on /${address} is pushed about while it arrives, at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			const cdp = await page.context().newCDPSession(page);
			await cdp.send('Network.emulateNetworkConditions', SLOW);
			await page.goto(`./${address}`, { waitUntil: 'networkidle' });
			await expect(slider(page)).toBeVisible();
			const shifts = await page.evaluate(
				() =>
					new Promise<string[]>((done) => {
						// Those of before are handed over at once, or never where there were none.
						const ofAll = (entries: PerformanceEntry[]) =>
							(entries as Shift[]).map(({ value, startTime, sources }) => {
								const moved = sources.map(({ node }) =>
									node instanceof Element ? node.className : node?.nodeName,
								);
								return `${value.toFixed(4)} at ${startTime.toFixed(0)} ms: ${moved.join(', ')}`;
							});
						const observer = new PerformanceObserver((list) => done(ofAll(list.getEntries())));
						observer.observe({ type: 'layout-shift', buffered: true });
						requestAnimationFrame(() => requestAnimationFrame(() => done([])));
					}),
			);
			expect(shifts).toEqual([]);
		});
