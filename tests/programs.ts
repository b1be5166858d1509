import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import process from 'node:process';

/** Programs of others that some tests and the bench run, beside the browser of all tests (browser.ts). Where one is missing its tests are skipped. */
export const PROGRAMS = {
	firefox: { name: 'Firefox', commands: ['firefox-esr', 'firefox'], debian: ['firefox-esr'] },
	webkit: { name: 'WebKitGTK', commands: ['WebKitWebDriver'], debian: ['webkit2gtk-driver'] },
	// WebKitGTK has no mode without a screen.
	xvfb: { name: 'Xvfb', commands: ['Xvfb'], debian: ['xvfb'] },
	libreOffice: {
		name: 'LibreOffice',
		commands: ['soffice', 'libreoffice'],
		debian: ['libreoffice-impress', 'libreoffice-calc'],
	},
	locales: { name: 'sources of locales', commands: ['locale-gen'], debian: ['locales'] },
	nginx: { name: 'nginx', commands: ['nginx'], debian: ['nginx-core', 'libnginx-mod-http-brotli-static'] },
	poppler: { name: 'Poppler', commands: ['pdftotext'], debian: ['poppler-utils'] },
	php: { name: 'PHP', commands: ['php'], debian: ['php-cli'] },
	wordpress: {
		name: 'WordPress',
		commands: ['/usr/share/wordpress/wp-settings.php'],
		// With PHP as CGI, because Apache's module would bring Apache.
		debian: ['wordpress', 'php', 'php-cgi'],
	},
	python: { name: 'Python', commands: ['python3'], debian: ['python3'] },
	wrk: { name: 'wrk', commands: ['wrk'], debian: ['wrk'], isForBench: true },
} as const satisfies Record<string, Program>;

interface Program {
	/** Its name for people. */
	readonly name: string;
	/** What it is called on a system's path, or where it lies if it is not on it. The first that is there is taken. */
	readonly commands: readonly string[];
	/** Debian's packages that bring it. */
	readonly debian: readonly string[];
	/** No test needs it. */
	readonly isForBench?: true;
}

export type ProgramKey = keyof typeof PROGRAMS;

/** Servers are here, and not on the path of those who are not root. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/** The path of a program, or undefined where it is not installed. */
export function pathOf(key: ProgramKey): string | undefined {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...SYSTEM_FOLDERS];
	return PROGRAMS[key].commands
		.flatMap((command) => folders.map((folder) => resolve(folder, command)))
		.find((path) => existsSync(path));
}

/** What is missing, as a line that says how to get it; undefined where nothing is. */
export function missingPrograms(): string | undefined {
	const missing = keysOfMissing();
	if (missing.length === 0) return undefined;
	const names = missing.map((key) => PROGRAMS[key].name);
	return `Not installed, so that their tests are skipped: ${names.join(', ')} (Debian: apt-get install ${packagesOf(missing).join(' ')})`;
}

/** On a machine that is there for tests alone (CI is set, Debian, root) installs what is missing. */
export function installPrograms(): void {
	const missing = keysOfMissing();
	const isForTests =
		Boolean(process.env['CI']) && process.getuid?.() === 0 && existsSync('/etc/debian_version');
	if (missing.length === 0 || !isForTests) return;
	const packages = packagesOf(missing);
	console.log(`Installing ${packages.join(', ')}`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
		spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 10 * 60_000 });
}

function keysOfMissing(): ProgramKey[] {
	return (Object.keys(PROGRAMS) as ProgramKey[]).filter(
		(key) => !('isForBench' in PROGRAMS[key]) && pathOf(key) === undefined,
	);
}

function packagesOf(keys: readonly ProgramKey[]): string[] {
	return keys.flatMap((key) => [...PROGRAMS[key].debian]);
}
