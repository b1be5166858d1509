import process from 'node:process';
import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './tests/browser.ts';

// The site is served by a fixture (tests/e2e/fixtures.ts), one server for each worker on a port of its own, so
// that any number of runs can go on beside each other. It must have been built: npm run build.
export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.test.ts',
	fullyParallel: true,
	workers: 2,
	// A machine that stalls for most of a second breaks a word that is being typed; once more tells that from a fault.
	retries: 1,
	forbidOnly: Boolean(process.env['CI']),
	reporter: process.stdout.isTTY ? 'line' : 'dot',
	use: {
		locale: 'en-GB',
		timezoneId: 'UTC',
		trace: 'off',
		launchOptions: launchOptions(),
	},
	projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
});
