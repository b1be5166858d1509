import type { Browser } from 'playwright';
import { POSITIONS } from '#lib/timeline/time-scale.ts';
import type { Figure } from './figure.ts';
import { metricsOf, openThrottled, type ThrottledPage } from './throttled.ts';

const RUNS = 3;

/**
 * How much of JavaScript's heap the page keeps, once after its first view and once after its whole time was scrubbed through.
 * @param name what the page is called in the table @param mostMb its budget in MB
 */
export async function measureHeap(
	browser: Browser,
	url: string,
	name: string,
	mostMb: number,
): Promise<Map<string, Figure[]>> {
	const atRest: number[] = [];
	const afterSweep: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		const opened = await openThrottled(browser, { cpu: 1 }, 'scrub.page.js');
		await opened.cdp.send('Performance.enable');
		await opened.page.goto(url, { waitUntil: 'networkidle' });
		atRest.push(await heapMb(opened));
		const positions = Array.from({ length: 120 }, (_, at) => Math.round((at * POSITIONS) / 119));
		await opened.page.evaluate((all) => window.benchScrub(all), positions);
		await opened.page.waitForLoadState('networkidle');
		afterSweep.push(await heapMb(opened));
		await opened.close();
	}
	return new Map([
		[
			`Heap of ${name}, after garbage collection`,
			[
				{ name: 'after the first view', unit: 'MB', decimals: 2, values: atRest, budget: { atMost: mostMb } },
				{ name: 'after a sweep', unit: 'MB', decimals: 2, values: afterSweep, budget: { atMost: mostMb } },
			],
		],
	]);
}

async function heapMb({ cdp }: ThrottledPage): Promise<number> {
	await cdp.send('HeapProfiler.collectGarbage');
	return ((await metricsOf(cdp)).get('JSHeapUsedSize') ?? NaN) / 1e6;
}
