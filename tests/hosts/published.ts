import { rmSync } from 'node:fs';
import { buildSite } from '../build-site.ts';
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
			buildSite({ PUBLIC_SITE_URL: `http://localhost:${port}`, BUILD_DIR: dir });
			const site = await serve({ port, dir, base: '' });
			await use({ ...site, dir });
			await site.close();
			rmSync(work, { recursive: true });
		},
		{ scope: 'worker', timeout: 300_000 },
	],
});
