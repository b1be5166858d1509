import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headline as frameHeadline, map as frameMap, slider as frameSlider } from '../hosts/frame.ts';
import { euBadge, headline, isoDay, say, shownDay, slider } from './explorer.ts';
import { expect, test as siteTest } from './fixtures.ts';

const TYPES: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
};

/** A file server as `python3 -m http.server` is: it gives the file of the path, for a folder the `index.html` in it, and rewrites nothing. */
const test = siteTest.extend({
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that one needs from this pattern
		async ({}, use) => {
			const server = createServer((request, response) => {
				const { pathname } = new URL(request.url ?? '/', 'http://localhost');
				const file = join('build', pathname, pathname.endsWith('/') ? 'index.html' : '');
				if (!existsSync(file) || !statSync(file).isFile()) {
					response.writeHead(404).end('Not found');
					return;
				}
				response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
				response.end(readFileSync(file));
			});
			await new Promise<void>((done) => server.listen(0, 'localhost', done));
			await use({
				url: `http://localhost:${(server.address() as AddressInfo).port}/`,
				close: () => Promise.resolve(),
			});
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
		{ scope: 'worker' },
	],
});

test('/index.html keeps its path when the day changes, and can be loaded again', async ({ page, site }) => {
	await page.goto('./index.html');
	await expect(euBadge(page)).toBeEnabled();
	await slider(page).press('ArrowLeft');
	await expect(page).toHaveURL(new RegExp(`^${site.url}index\\.html\\?on=`));
	const day = await isoDay(page);
	const sentence = (await headline(page).first().textContent()) ?? '';

	expect((await page.reload())?.status()).toBe(200);
	await expect(shownDay(page)).toHaveAttribute('datetime', day);
	await expect(headline(page).first()).toHaveText(sentence);
	await page.goBack();
	await expect(page).not.toHaveURL(/\/index\.html\//);
});

test('/changes/index.html keeps its path when a day changes, and can be loaded again', async ({
	page,
	site,
}) => {
	await page.goto('./changes/index.html');
	await expect(page.locator('.world-map [tabindex="0"]')).toHaveCount(1);
	const from = page.getByLabel(say('changes_from'), { exact: true });
	await from.fill('2025-11-01');
	await from.press('Enter');
	await expect(page).toHaveURL(`${site.url}changes/index.html?from=2025-11-01`);
	expect((await page.reload())?.status()).toBe(200);
	await expect(from).toHaveValue('2025-11-01');
});

test('old addresses lead to the layer of the map, and another layer can be loaded again', async ({
	page,
	site,
}) => {
	await page.goto('./regimes/index.html?on=2025-10-26');
	await expect(page).toHaveURL(`${site.url}budapest/?on=2025-10-26`);
	await page.goto('./index.html?layer=votes&on=2018-12-17');
	await expect(page).toHaveURL(`${site.url}votes/?on=2018-12-17`);
	await page.goto('./?layer=votes&on=2018-12-17');
	await expect(page).toHaveURL(`${site.url}votes/?on=2018-12-17`);
	await expect(page.locator('#below-heading')).toHaveText(say('flow_heading'));
	await page.locator('main').getByText(say('layer_budapest'), { exact: true }).first().click();
	await expect(page).toHaveURL(`${site.url}budapest/?on=2018-12-17`);
	await expect(page.locator('#below-heading')).toHaveText(say('regimes_heading'));
	expect((await page.reload())?.status()).toBe(200);
	await expect(shownDay(page)).toHaveAttribute('datetime', '2018-12-17');
	await page.goBack();
	await expect(page.locator('#below-heading')).toHaveText(say('flow_heading'));
});

test('/embed/index.html shows another day, and can be loaded again', async ({ page, site }) => {
	await page.goto('./embed/index.html?on=2025-10-26');
	await expect(frameSlider(page.mainFrame())).toHaveAttribute('aria-valuetext', /^26 October 2025/);
	await expect(frameMap(page.mainFrame())).toBeVisible();
	const sentence = (await frameHeadline(page.mainFrame()).textContent()) ?? '';
	await frameSlider(page.mainFrame()).press('Home');
	await expect(frameHeadline(page.mainFrame())).not.toHaveText(sentence);
	await expect(page).toHaveURL(`${site.url}embed/index.html?on=2025-10-26`);
	expect((await page.reload())?.status()).toBe(200);
	await expect(frameHeadline(page.mainFrame())).toHaveText(sentence);
});
