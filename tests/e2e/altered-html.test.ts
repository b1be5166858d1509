import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What happens to a page's HTML between our server and our scripts, by the one who does it. Each runs in the page. */
const ALTERATIONS = {
	'a translator wraps every text': () => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: Text[] = [];
		while (texts.nextNode()) found.push(texts.currentNode as Text);
		for (const text of found) {
			if (!text.data.trim() || text.parentElement?.closest('script, style, noscript, template, svg'))
				continue;
			const [outer, inner] = [document.createElement('font'), document.createElement('font')];
			text.replaceWith(outer);
			outer.append(inner);
			inner.append(text.data);
		}
	},
	'a proxy adds white space': () => {
		for (const element of document.body.querySelectorAll('div, p, ul, li, section, header, footer, nav'))
			element.before('\n\t');
	},
	'a proxy strips comments': () => {
		const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
		const found: Comment[] = [];
		while (comments.nextNode()) found.push(comments.currentNode as Comment);
		for (const comment of found) comment.remove();
	},
	'an extension puts an element after each field': () => {
		for (const field of document.body.querySelectorAll('input, select, textarea'))
			field.after(document.createElement('div'));
	},
};

const PAGES = [
	'',
	'embed/',
	'entry-into-force/',
	'changes/',
	'budapest/',
	'votes/',
	'state/',
	'timeline/',
	'debate/',
	'present/',
	'present/speaker/',
	'briefing-builder/',
	'embed-builder/',
	'examples/scrolling/',
];

const NOW = new Date();

/** The words and links of a page that its scripts have taken over. */
async function contentOf(page: Page, path: string): Promise<{ text: string; links: number }> {
	// The speaker's window says the time of day.
	await page.clock.setFixedTime(NOW);
	await page.goto(`./${path}`);
	// SvelteKit adds its announcer, and the frame enables its button, once they run.
	const live = path === 'embed/' ? 'button[aria-pressed]:enabled' : '#svelte-announcer';
	await page.locator(live).first().waitFor({ state: 'attached' });
	await page.waitForLoadState('networkidle');
	return page.evaluate(() => ({
		text: document.body.innerText.replaceAll(/\s+/g, ' ').trim(),
		links: document.querySelectorAll('a[href]').length,
	}));
}

for (const path of PAGES) {
	test.describe(`/${path}`, () => {
		let sent: Awaited<ReturnType<typeof contentOf>>;
		test.beforeAll(async ({ browser, site }) => {
			const page = await browser.newPage({ baseURL: site.url });
			sent = await contentOf(page, path);
			await page.close();
		});

		for (const [name, alter] of Object.entries(ALTERATIONS)) {
			test(`says what it says when ${name} before its scripts run`, async ({ page }) => {
				await page.addInitScript(
					`document.addEventListener('readystatechange', () => document.readyState === 'interactive' && (${alter.toString()})())`,
				);
				const found = await contentOf(page, path);
				expect(found.text).toBe(sent.text);
				expect(found.links).toBe(sent.links);
			});
		}
	});
}
