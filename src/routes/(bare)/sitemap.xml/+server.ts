import { toIso } from '#lib/domain/day.ts';
import { escapeXml } from '#lib/pictures/svg-text.ts';
import { daysWithPages } from '#routes/key-days.ts';
import { record } from '#routes/record.server.ts';
import { sitePages } from '#routes/(site)/nav.ts';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { LANGUAGES } from '#lib/messages/languages.ts';
import { BASE_LANGUAGE, wayBetween } from '#lib/messages/way.ts';
import { rootUrl } from '#routes/site-url.ts';
import type { RequestHandler } from './$types';

/** A sitemap is full of absolute addresses: without one of the site there is none. One names the pages of all languages. */
export const prerender = LANGUAGE === BASE_LANGUAGE && rootUrl() !== undefined;

/** Every page for search engines (sitemaps.org, 0.9): those of the navigation, the key days, and all participants. */
export const GET: RequestHandler = () => {
	const paths = [
		...sitePages().flatMap(({ path, below = [] }) => [path, ...below.map((page) => page.path)]),
		...daysWithPages(record).map((day) => `on/${toIso(day)}/`),
		...record.participants.map(({ participant }) => `state/${participant.iso3}/`),
	];
	const urls = LANGUAGES.flatMap(({ code }) =>
		paths.map((path) => `${rootUrl() ?? ''}/${wayBetween(BASE_LANGUAGE, code)}${path}`),
	).map((url) => `<url><loc>${escapeXml(url)}</loc></url>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
	return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
