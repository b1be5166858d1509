import { expect, test } from './fixtures.ts';
import { expectSized, liveFrameIn, scrubToStart } from './frame.ts';

test.describe('a host with a strict policy', () => {
	test('that names our site for scripts, frames and pictures runs embed.js and the map', async ({
		page,
		article,
		site,
	}) => {
		const ours = new URL(site.url).origin;
		await article({
			headers: {
				'Content-Security-Policy':
					`default-src 'none'; script-src ${ours}; frame-src ${ours}; img-src ${ours}; ` +
					"base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
				'Cross-Origin-Opener-Policy': 'same-origin',
				'Referrer-Policy': 'no-referrer',
			},
			head: `<script src="${site.url}embed.js"></script>`,
			body: `<hanoi-map on="2025-10-26"><img src="${site.url}favicon.svg" alt="A sentence."></hanoi-map>`,
		});
		await expectSized(page);
		const frame = page.locator('iframe');
		await expect(frame).toHaveCSS('border-top-width', '0px');
		await scrubToStart(await liveFrameIn(page));
	});

	test('that isolates itself across origins can show the frame', async ({ page, article, site }) => {
		await article({
			headers: {
				'Cross-Origin-Opener-Policy': 'same-origin',
				'Cross-Origin-Embedder-Policy': 'credentialless',
			},
			body: `<script src="${site.url}embed.js"></script><iframe credentialless src="${site.url}embed/" width="600" height="500" title="A map"></iframe>`,
		});
		await liveFrameIn(page);
	});

	test('no page but the embed may be framed', async ({ site, request }) => {
		const policy = async (path: string) =>
			(await request.get(site.url + path)).headers()['content-security-policy'];
		expect(await policy('embed/?on=2025-10-25')).toBe('frame-ancestors *');
		expect(await policy('')).toBe("frame-ancestors 'self'");
		expect((await request.get(`${site.url}embed/`)).headers()['x-frame-options']).toBeUndefined();
		const script = (await request.get(`${site.url}embed.js`)).headers();
		expect(script['access-control-allow-origin']).toBe('*');
		expect(script['content-type']).toContain('javascript');
	});
});
