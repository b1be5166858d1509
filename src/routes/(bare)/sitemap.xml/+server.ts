import { toIso } from '#lib/domain/day.ts';
import { escapeXml } from '#lib/pictures/svg-text.ts';
import { keyDays } from '#routes/key-days.ts';
import { record } from '#routes/record.server.ts';
import { sitePages } from '#routes/(site)/nav.ts';
import { siteUrl } from '#routes/site-url.ts';
import type { RequestHandler } from './$types';

/** A sitemap is full of absolute addresses: without one of the site there is none. */
export const prerender = siteUrl() !== undefined;

/** Every page for search engines (sitemaps.org, 0.9): those of the navigation, the key days, and all participants. */
export const GET: RequestHandler = () => {
	const paths = [
		...sitePages().flatMap(({ path, below = [] }) => [path, ...below.map((page) => page.path)]),
		...keyDays(record).map((day) => `on/${toIso(day)}/`),
		...record.participants.map(({ participant }) => `state/${participant.iso3}/`),
	];
	const urls = paths.map((path) => `<url><loc>${escapeXml(`${siteUrl() ?? ''}/${path}`)}</loc></url>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
	return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
