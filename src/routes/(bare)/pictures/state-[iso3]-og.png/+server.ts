import { error } from '@sveltejs/kit';
import { statePictureSvg } from '#lib/analysis/state-picture.ts';
import { coloursOf } from '#lib/pictures/colours.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import look from '#lib/ui/look.css?raw';
import { pngOf } from '#routes/(bare)/pictures/png.server.ts';
import { record } from '#routes/record.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import { FINE, SCENE } from '#routes/state-map.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	record.participants.map(({ participant }) => ({ iso3: participant.iso3 }));

const COLOURS = coloursOf(look, 'light');

/** The picture of a participant, for previews of links to its page and to be taken away: `state-VNM-og.png`. */
export const GET: RequestHandler = async ({ params }) => {
	const one = record.byIso3.get(params.iso3);
	if (!one) error(404);
	const address = siteUrl()?.replace(/^https?:\/\//, '');
	const svg = statePictureSvg({ record, one, scene: SCENE, paths: FINE, colours: COLOURS, address });
	return new Response(await pngOf(svg, PICTURE_SIZES.og.width), { headers: { 'Content-Type': 'image/png' } });
};
