import { error, json } from '@sveltejs/kit';
import { formatDay } from '#lib/domain/format.ts';
import { DEFAULT_OPTIONS, embedQuery } from '#lib/embed/options.ts';
import { oembedSnippet } from '#lib/embed/snippets.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import { m } from '#lib/messages/index.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { dayNamed, LATEST, pictureNames } from '#routes/key-days.ts';
import { record } from '#routes/record.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** An oEmbed answer is full of absolute addresses: without one of the site there is none. */
export const prerender = siteUrl() !== undefined;

export const entries: EntryGenerator = () =>
	siteUrl() === undefined ? [] : pictureNames(record).map((name) => ({ file: `${name}.json` }));

/** The size of the frame until it has said its own height. */
const WIDTH_PX = 700;
const HEIGHT_PX = 560;
/** How long an answer may be kept, in seconds: the live map a day, one of the past a month. */
const LIVE_AGE = 86_400;
const FROZEN_AGE = 2_592_000;

/** The oEmbed answer (oEmbed 1.0, type "rich") for the live map, `latest.json`, or for one of the key days, frozen. */
export const GET: RequestHandler = ({ params }) => {
	const name = params.file.replace(/\.json$/, '');
	const site = siteUrl();
	const day = dayNamed(record, name);
	if (site === undefined || day === undefined) error(404);
	const isLive = name === LATEST;
	const query = isLive
		? embedQuery(DEFAULT_VIEW, DEFAULT_OPTIONS, record.days)
		: embedQuery({ ...DEFAULT_VIEW, on: day }, { ...DEFAULT_OPTIONS, isFrozen: true }, record.days);
	const title = isLive ? m.page_heading() : m.share_key_day_title({ day: formatDay(day) });
	const pageUrl = isLive ? `${site}/` : `${site}/on/${name}/`;
	return json({
		version: '1.0',
		type: 'rich',
		title,
		provider_name: m.site_title(),
		provider_url: `${site}/`,
		html: oembedSnippet({ embedUrl: `${site}/embed/${query}`, title, heightPx: HEIGHT_PX }, pageUrl),
		width: WIDTH_PX,
		height: HEIGHT_PX,
		thumbnail_url: `${site}/pictures/${name}-og.png`,
		thumbnail_width: PICTURE_SIZES.og.width,
		thumbnail_height: PICTURE_SIZES.og.height,
		cache_age: isLive ? LIVE_AGE : FROZEN_AGE,
	});
};
