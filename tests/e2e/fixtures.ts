import process from 'node:process';
import { test as base, expect } from '@playwright/test';
import { serve, type ServedSite } from '../../src/pipeline/serve.ts';
import { collectProblems } from './problems.ts';

interface TestFixtures {
	/**
	 * The problems that a test is about, such as the browser's own message for an address that does not exist. One
	 * pattern, not a list: Playwright takes a list whose second entry is an object for a value with options.
	 */
	expectedProblems: RegExp | undefined;
	/** Servers that pages may ask beside the site's own, each as `host:port`. */
	otherHosts: readonly string[];
}

interface WorkerFixtures {
	/** The built site, served with its own headers. */
	site: ServedSite;
}

/**
 * Playwright's `test` on the built site: relative addresses lead to it, and a test fails on any console error,
 * uncaught exception, failed request or request to another host, in any page or popup that it opens.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that one needs from this pattern
		async ({}, use) => {
			const site = await serve({ port: 0, dir: 'build', base: process.env['BASE_PATH'] ?? '' });
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ site }, use) => {
		await use(site.url);
	},
	expectedProblems: [undefined, { option: true }],
	otherHosts: [[], { option: true }],
	context: async ({ context, site, otherHosts, expectedProblems }, use) => {
		const problems = collectProblems(context, [new URL(site.url).host, ...otherHosts]);
		await use(context);
		const unexpected = problems.filter((problem) => !expectedProblems?.test(problem));
		expect(unexpected, 'problems that the browser reported').toEqual([]);
	},
});

export { expect };
