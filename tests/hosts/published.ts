import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';
import { serve, type ServedSite } from '../../src/pipeline/serve.ts';
import { freePort } from '../free-port.ts';
import { test as hostTest } from './fixtures.ts';

export interface Published extends ServedSite {
	/** The folder of its files. */
	readonly dir: string;
}

/** The tests of hosts with a site that knows its address, in English alone. It is built once for each worker. */
export const test = hostTest.extend<object, { published: Published }>({
	published: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that one needs from this pattern
		async ({}, use) => {
			// The site's address is written into its pages, so the port is chosen before they are built.
			const port = await freePort('localhost');
			const work = `.svelte-kit/published-${port}`;
			const dir = `${work}/build`;
			const env = {
				...process.env,
				PUBLIC_SITE_URL: `http://localhost:${port}`,
				BASE_PATH: '',
				BUILD_DIR: dir,
			};
			execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
				env,
				stdio: 'pipe',
			});
			const site = await serve({ port, dir, base: '' });
			await use({ ...site, dir });
			await site.close();
			rmSync(work, { recursive: true });
		},
		{ scope: 'worker', timeout: 300_000 },
	],
});
