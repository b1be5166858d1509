import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { pathOf } from '../programs.ts';
import type { Host } from './fixtures.ts';

const PHP = pathOf('php');
const SETTINGS = pathOf('wordpress');

/** Whether WordPress, or PHP to run it, is not installed: then tests with it are skipped. */
export const WORDPRESS_IS_MISSING = PHP === undefined || SETTINGS === undefined;

/** An address on a line of its own, as authors without the block editor have it. */
export function addressAlone(url: string): string {
	return `<p>Before.</p>\n\n${url}\n\n<p>After.</p>`;
}

/** The Embed block of an address, as the block editor saves it. */
export function embedBlock(url: string): string {
	return (
		`<!-- wp:embed ${JSON.stringify({ url, type: 'wp-embed', providerNameSlug: 'the-map' })} -->\n` +
		'<figure class="wp-block-embed is-type-wp-embed is-provider-the-map wp-block-embed-the-map"><div class="wp-block-embed__wrapper">\n' +
		`${url}\n</div></figure>\n<!-- /wp:embed -->`
	);
}

/** A page with this oEmbed answer, and the answer, by their addresses: for a site that was built without its own. */
export function pagesWithAnswer(url: string, html: string): Record<string, string> {
	const answer = `${url}oembed/latest.json`;
	return {
		[url]: `<html><head><link rel="alternate" type="application/json+oembed" href="${answer}"></head></html>`,
		[answer]: JSON.stringify({ version: '1.0', type: 'rich', html, width: 700, height: 560 }),
	};
}

/**
 * Opens a post as the installed WordPress shows it, with the scripts and styles that it asks for.
 * @param content as it lies in WordPress' database
 * @param pages what WordPress finds at some addresses; others it fetches
 */
export async function openPost(
	page: Page,
	host: Host,
	content: string,
	pages: Record<string, string> = {},
): Promise<void> {
	const root = dirname(SETTINGS!);
	const { pathname } = new URL('wordpress.php', import.meta.url);
	const php = spawn(PHP!, ['-d', 'display_errors=stderr', pathname]);
	php.stdin.end(JSON.stringify({ root, home: host.origin, content, pages }));
	const [body, problems] = await Promise.all([text(php.stdout), text(php.stderr), once(php, 'close')]);
	if (problems) throw new Error(problems);
	await page.route(`${host.origin}/wp-includes/**`, (route) =>
		route.fulfill({ path: join(root, new URL(route.request().url()).pathname) }),
	);
	await page.goto(host.serve({ body }));
}
