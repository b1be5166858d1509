import { error } from '@sveltejs/kit';
import fine from '#lib/map/generated/world.svg.txt?raw';
import { coloursOf } from '#lib/pictures/colours.ts';
import { parted } from '#lib/pictures/crop.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import look from '#lib/ui/look.css?raw';
import { pngOf } from '#routes/(bare)/pictures/png.server.ts';
import { asOfScene, record } from '#routes/record.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import { statePictureSvg } from '#routes/(site)/state/picture.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	record.participants.map(({ participant }) => ({ iso3: participant.iso3 }));

const COLOURS = coloursOf(look, 'light');
/** The base map in fine outlines, taken apart once for all 198. */
const PATHS = parted(pathsInText(fine));

/** The picture of a participant, for previews of links to its page and to be taken away: `state-VNM-og.png`. */
export const GET: RequestHandler = async ({ params }) => {
	const state = record.byIso3.get(params.iso3);
	if (!state) error(404);
	const address = siteUrl()?.replace(/^https?:\/\//, '');
	const svg = statePictureSvg({ record, state, scene: asOfScene, paths: PATHS, colours: COLOURS, address });
	return new Response(await pngOf(svg, PICTURE_SIZES.og.width), { headers: { 'Content-Type': 'image/png' } });
};
