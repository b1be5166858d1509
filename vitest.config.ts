import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { launchOptions } from './tests/browser.ts';
import site from './vite.config.ts';

/** Apart from vite.config.ts, because builds need no browser. */
export default mergeConfig(
	site,
	defineConfig({
		test: {
			maxWorkers: '100%',
			// A busy machine is no fault of a test.
			testTimeout: 30_000,
			projects: [
				{
					extends: true,
					test: {
						name: 'unit',
						environment: 'node',
						// Pictures read their colours from it; other style sheets are empty in tests.
						css: { include: [/look\.css/] },
						include: ['src/**/*.test.ts'],
						exclude: ['src/**/*.svelte.test.ts'],
					},
				},
				{
					extends: true,
					test: {
						name: 'component',
						include: ['src/**/*.svelte.test.ts'],
						browser: {
							enabled: true,
							headless: true,
							provider: playwright({ launchOptions: launchOptions() }),
							instances: [{ browser: 'chromium' }],
							screenshotFailures: false,
						},
					},
				},
			],
		},
	}),
);
