import { connectOver, SLOW_CONNECTION } from '../bench/throttled.ts';
import { expect, test } from './fixtures.ts';
import { slider } from './explorer.ts';

interface Shift extends PerformanceEntry {
	readonly value: number;
	readonly sources: readonly { readonly node: Node | null }[];
}

for (const [address, sizes] of [
	[
		'',
		[
			[360, 640],
			[768, 1024],
			[1440, 900],
		],
	],
	[
		'embed/',
		[
			[360, 640],
			[768, 1024],
			[1440, 900],
		],
	],
	['?state=BRA', [[1280, 720]]],
] as const)
	for (const [width, height] of sizes)
		test(`nothing on /${address} is pushed about while it arrives, at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await connectOver(await page.context().newCDPSession(page), SLOW_CONNECTION);
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
