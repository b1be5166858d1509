import { resolve } from 'node:path';
import process from 'node:process';
import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './tests/browser.ts';
import { pathOf } from './tests/programs.ts';

/**
 * What a reader does with the map, its timeline, a frame and the presentation: in Firefox too. Tests with the tag `@chromium` need what the driver
 * of Firefox has not: media features, touch, permissions, a browser without scripts.
 */
const IN_FIREFOX = [
	'e2e/embed.test.ts',
	'e2e/filters.test.ts',
	'e2e/keyboard-*.test.ts',
	'e2e/mouse.test.ts',
	'e2e/present.test.ts',
	'e2e/present-focus.test.ts',
	'e2e/search.test.ts',
	'e2e/speaker.test.ts',
	'e2e/table.test.ts',
	'exports/print.test.ts',
	'hosts/hanoi-map.test.ts',
	'hosts/sandbox.test.ts',
	'hosts/wordpress.test.ts',
];

/** Firefox as the system has it, driven by WebDriver BiDi. */
const firefox = {
	browserName: 'firefox',
	viewport: devices['Desktop Firefox'].viewport,
	launchOptions: {
		channel: 'moz-firefox',
		executablePath: resolve('tests/firefox.js'),
		env: { ...process.env, FIREFOX_PATH: pathOf('firefox') },
		firefoxUserPrefs: {
			// All frames in one process: the driver's keys and pointer reach no frame in another.
			'fission.webContentIsolationStrategy': 0,
		},
	},
} as const;

// The site is served by a fixture (tests/e2e/fixtures.ts), one server for each worker on a port of its own, so
// that any number of runs can go on beside each other. It must have been built: npm run build.
export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.test.ts',
	fullyParallel: true,
	workers: 2,
	// A machine that stalls for most of a second breaks a word that is being typed; once more tells that from a fault.
	retries: 1,
	expect: { timeout: 15_000 },
	forbidOnly: Boolean(process.env['CI']),
	reporter: process.stdout.isTTY ? 'line' : 'dot',
	use: {
		locale: 'en-GB',
		timezoneId: 'UTC',
		trace: 'off',
		launchOptions: launchOptions(),
	},
	projects: [
		{ name: 'chromium', testIgnore: 'webkit/**', use: devices['Desktop Chrome'] },
		{ name: 'webkit', testMatch: 'webkit/**/*.test.ts' },
		...(pathOf('firefox') === undefined
			? []
			: [
					{ name: 'firefox', testMatch: IN_FIREFOX, grepInvert: /@chromium/, use: firefox },
					{
						name: 'firefox in forced colours',
						testMatch: 'e2e/media.test.ts',
						grep: /@forced-colours/,
						use: {
							...firefox,
							launchOptions: {
								...firefox.launchOptions,
								firefoxUserPrefs: { 'browser.display.document_color_use': 2 },
							},
						},
					},
				]),
	],
});
