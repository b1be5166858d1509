import fc from 'fast-check';
import { test } from '../e2e/fixtures.ts';
import { anyAction } from './actions.ts';
import { play } from './play.ts';

// Always the same actions, so that this is no lottery: `npm run soak` draws new ones, and makes what fails shorter.
const SEED = 2025;

for (const { where, count } of [
	{ where: 'page', count: 150 },
	{ where: 'frame', count: 80 },
] as const)
	test(`${count} random actions in the ${where}: what is said is what is painted after each`, async ({
		browser,
		site,
	}) => {
		test.setTimeout(300_000);
		await play(browser, site.url, where, fc.sample(anyAction(where), { seed: SEED, numRuns: count }));
	});
