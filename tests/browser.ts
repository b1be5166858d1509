import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium, type LaunchOptions } from 'playwright';

/** Tests take a fifth less time in it; Playwright's own browser is the same. */
const WITHOUT_WINDOWS = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Tests need no network: without the first flags Chromium looks up its maker's hosts at every start. */
const FLAGS = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	// Without windows letters are set on whole pixels, wider than readers see them.
	'--font-render-hinting=none',
];

const HELP = [
	'The tests need Chromium or Chrome. Do one of these, then run them again:',
	'  npx playwright install chromium        (any system; downloads the browser that Playwright is made for)',
	'  sudo apt-get install chromium          (Debian, Ubuntu; other systems: their package of the same name)',
	'  CHROMIUM_PATH=/path/to/chrome npm test (a browser that is somewhere else)',
].join('\n');

/**
 * How Playwright is to start the browser: with the system's one where Playwright has none of its own. Looks
 * only, installs nothing (see `ensureBrowser`); when there is no browser, Playwright's own launch error follows.
 * @param isMeasured whether times are measured: then in the browser that readers have, if there is one
 */
export function launchOptions(isMeasured = false): LaunchOptions {
	const browser = findBrowser(isMeasured);
	return {
		...(browser && 'path' in browser ? { executablePath: browser.path } : {}),
		// Chromium's sandbox refuses to run as root, which is what containers are.
		args: process.getuid?.() === 0 ? ['--no-sandbox', ...FLAGS] : FLAGS,
	};
}

/**
 * Makes sure that a browser can be started: finds one, else installs one, then starts it once. Rejects with a
 * message that says what to do.
 */
export async function ensureBrowser(): Promise<void> {
	if (findBrowser() === undefined) install();
	if (findBrowser() === undefined) throw new Error(HELP);
	try {
		const browser = await chromium.launch(launchOptions());
		await browser.close();
	} catch (error) {
		throw new Error(`The browser that was found does not start.\n${HELP}`, { cause: error });
	}
}

/** Playwright's own browser is best started without a path: it then picks the variant made for headless use. */
function findBrowser(isMeasured = false): { own: true } | { path: string } | undefined {
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen) return { path: chosen };
	if (existsSync(chromium.executablePath())) return { own: true };
	const names = isMeasured ? [...NAMES, WITHOUT_WINDOWS] : [WITHOUT_WINDOWS, ...NAMES];
	const path = [...onPath(names), ...usualPlaces()].find((candidate) => existsSync(candidate));
	return path === undefined ? undefined : { path };
}

function onPath(names: readonly string[]): string[] {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(): string[] {
	const { PROGRAMFILES, LOCALAPPDATA } = process.env;
	const windows = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(
		(root) => root !== undefined,
	);
	return [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		...windows.map((root) => join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')),
	];
}

function install(): void {
	console.log('No browser found: installing one');
	if (run('npx', ['playwright', 'install', 'chromium'])) return;
	const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
	if (!isDebianRoot || !run('apt-get', ['update'])) return;
	if (!run('apt-get', ['install', '-y', WITHOUT_WINDOWS])) run('apt-get', ['install', '-y', 'chromium']);
}

function run(command: string, args: string[]): boolean {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const result = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env,
		shell: process.platform === 'win32',
		timeout: 10 * 60_000,
	});
	return result.status === 0;
}
