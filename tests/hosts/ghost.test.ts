import { iframeSnippet, oembedSnippet } from '../../src/lib/embed/snippets.ts';
import { expect, test } from './fixtures.ts';
import { frameIn, fullView, headline, liveFrameIn, overflow } from './frame.ts';
import { renderedByGhost } from './ghost.ts';

const titled = (embedUrl: string) => ({ embedUrl, title: 'A map', heightPx: 560 });

/** A column as Ghost's own themes, Casper and Source, lay it out: the cards of an article are the items of a grid. */
const column = (article: string) =>
	`<style>body{margin:0} .kg-embed-card{display:flex;flex-direction:column;align-items:center;width:100%;margin:0} ` +
	`.gh-content{display:grid;grid-template-columns:minmax(0,720px);justify-content:center;padding:0 4vw}</style>` +
	`<main class="gh-content">${article}</main>`;

for (const [name, articleOf] of Object.entries({
	'the Embed card of an oEmbed answer': (siteUrl: string) =>
		renderedByGhost({
			type: 'embed',
			url: siteUrl,
			embedType: 'rich',
			html: oembedSnippet(titled(`${siteUrl}embed/?on=2025-10-26&layer=votes`), siteUrl),
		}),
	'the HTML card with the one line': (siteUrl: string) =>
		renderedByGhost({
			type: 'html',
			html: iframeSnippet(titled(`${siteUrl}embed/?on=2025-10-26&layer=votes`)),
		}),
})) {
	for (const widthPx of [360, 1100]) {
		test(`Ghost: ${name}, ${widthPx} px wide`, async ({ page, article, site }) => {
			await page.setViewportSize({ width: widthPx, height: 800 });
			await article(column(await articleOf(site.url)));
			await liveFrameIn(page);
			const frame = await frameIn(page);
			await expect(page.locator('iframe')).toBeVisible();
			await expect(page.locator('blockquote')).toBeHidden();
			await expect(headline(frame)).toBeVisible();
			expect(new URL(frame.url()).search).toBe('?on=2025-10-26&layer=votes');
			for (const document of [frame, page.mainFrame()]) expect((await overflow(document)).x).toBe(0);

			const popup = page.waitForEvent('popup');
			await fullView(frame).click();
			expect((await popup).url()).toContain('on=2025-10-26');
		});
	}
}
