import { expect, test } from './fixtures.ts';
import { asOf, frameIn, fullView, headline, legend, overflow, shapes } from './frame.ts';

test.describe('where scripts are forbidden', () => {
	// What the browser says of any page with a script there.
	test.use({ expectedProblems: /Blocked script execution/ });

	for (const height of [320, 560, 1000]) {
		test(`the server's picture is complete in a frame ${height} px high`, async ({ page, article, site }) => {
			await article(
				`<iframe sandbox="" src="${site.url}embed/" width="700" height="${height}" title="A map"></iframe>`,
			);
			const frame = await frameIn(page);
			await expect(headline(frame)).toHaveText(/[.]$/);
			await expect(legend(frame)).toBeVisible();
			await expect(asOf(frame)).toBeVisible();
			await expect(fullView(frame)).toHaveAttribute('href', '../');
			expect(await shapes(frame).count()).toBe(197);
			await expect(frame.locator('svg path.s[data-iso3="BRA"]')).toBeVisible();
			expect((await overflow(frame)).x).toBe(0);
			if (height >= 480) expect((await overflow(frame)).y).toBe(0);
		});
	}

	test('nothing is shown that would do nothing', async ({ page, article, site }) => {
		await article(
			`<iframe sandbox="" src="${site.url}embed/" width="700" height="560" title="A map"></iframe>`,
		);
		const frame = await frameIn(page);
		await expect(headline(frame)).toBeVisible();
		for (const button of await frame.getByRole('button').all()) await expect(button).toBeDisabled();
	});
});

test.describe('in an article read without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('<hanoi-map> is a picture with a sentence, and a link', async ({ page, article, site }) => {
		await article({
			head: `<script async src="${site.url}embed.js"></script>`,
			body:
				`<hanoi-map on="2025-10-26"><a href="${site.url}?on=2025-10-26">` +
				`<img src="${site.url}pictures/2025-10-26.png" alt="On 26 October 2025, 71 states had signed." width="640"></a></hanoi-map>`,
		});
		const picture = page.getByRole('link').getByRole('img', { name: /had signed/ });
		await expect(picture).toBeVisible();
		await expect(picture).toHaveJSProperty('complete', true);
		expect((await picture.boundingBox())?.height, 'the picture has come').toBeGreaterThan(200);
	});
});
