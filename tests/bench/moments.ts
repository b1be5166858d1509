import type { Browser } from 'playwright';
import moments from '#data/moments.json' with { type: 'json' };
import type { Figure } from './figure.ts';
import { metricsOf, openThrottled } from './throttled.ts';

const COUNT = moments.moments.length;
const RUNS = 5;

/**
 * Walks a briefing from its first moment to its last and back, on a processor four times slower, and gives what a move costs: the script that
 * the browser counts between a key and the moment when all is still, and the whole of the main thread for comparison.
 * @param moveMs what the script of one move may take at most, in milliseconds
 */
export async function measureMoments(
	browser: Browser,
	url: string,
	moveMs: number,
): Promise<Map<string, Figure[]>> {
	const { page, cdp, close } = await openThrottled(browser, { cpu: 4 }, 'scrubber-live.page.js', {
		viewport: { width: 1280, height: 720 },
	});
	try {
		await cdp.send('Performance.enable');
		await page.goto(url, { waitUntil: 'networkidle' });
		const moves: { script: number; task: number }[] = [];
		let longest = 0;
		for (let run = 0; run < RUNS; run++) {
			for (const key of ['PageDown', 'PageUp']) {
				for (let n = 1; n < COUNT; n++) {
					const before = await metricsOf(cdp);
					await page.keyboard.press(key);
					// Two frames after the last transition: whatever a move sets going is over.
					await page.evaluate(async () => {
						await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
						for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
					});
					const after = await metricsOf(cdp);
					const ms = (name: string) => 1000 * ((after.get(name) ?? NaN) - (before.get(name) ?? NaN));
					const move = { script: ms('ScriptDuration'), task: ms('TaskDuration') };
					longest = Math.max(longest, move.script);
					moves.push(move);
				}
			}
		}
		const figure = (name: string, values: number[]) => ({ name, unit: 'ms', decimals: 1, values });
		return new Map([
			[
				`Moving from moment to moment in ${new URL(url).pathname}, 4× CPU`,
				[
					{
						...figure(
							'script of a move',
							moves.map(({ script }) => script),
						),
						budget: { atMost: moveMs },
					},
					figure('script of the longest move', [longest]),
					figure(
						'main thread of a move, its tween and all frames of it',
						moves.map(({ task }) => task),
					),
				],
			],
		]);
	} finally {
		await close();
	}
}
