import { execFileSync } from 'node:child_process';
import process from 'node:process';

/**
 * Builds the site in one language beside the usual build, for a test that needs another one.
 * @param env how it differs: `BUILD_DIR`, the folder of its files, and what else svelte.config.js reads
 * @throws {Error} when it cannot be built
 */
export function buildSite(env: { readonly BUILD_DIR: string } & Readonly<Record<string, string>>): void {
	execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
		env: { ...process.env, BASE_PATH: '', ...env },
		stdio: 'pipe',
	});
}
