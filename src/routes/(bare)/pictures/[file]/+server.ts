import { error } from '@sveltejs/kit';
import { coloursOf } from '#lib/pictures/colours.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import { pictureSvg } from '#lib/explorer/view-picture.ts';
import shapes from '#lib/map/generated/world.svg.txt?raw';
import look from '#lib/ui/look.css?raw';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { dayNamed, pictureNames } from '#routes/key-days.ts';
import { record } from '#routes/record.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import { pngOf } from '#routes/(bare)/pictures/png.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Of each day the wide picture as SVG and PNG, and the one for previews of links. */
const ENDINGS = ['.svg', '.png', '-og.png'];

export const entries: EntryGenerator = () =>
	pictureNames(record).flatMap((name) => ENDINGS.map((ending) => ({ file: name + ending })));

/** The picture of a key day or of the last day covered: `latest.svg`, `2025-10-25.png`, `2025-10-25-og.png`. */
export const GET: RequestHandler = async ({ params }) => {
	const [, name = '', og, ending] = /^(.+?)(-og)?\.(svg|png)$/.exec(params.file) ?? [];
	const day = dayNamed(record, name);
	if (day === undefined) error(404);
	const input = {
		record,
		view: DEFAULT_VIEW,
		day,
		paths: pathsInText(shapes),
		colours: coloursOf(look, 'light'),
		address: siteUrl()?.replace(/^https?:\/\//, ''),
	};
	if (ending === 'svg') {
		return new Response(pictureSvg(input, 'wide'), { headers: { 'Content-Type': 'image/svg+xml' } });
	}
	// Twice as many pixels as the drawing has, for print and for slides; previews have a size of their own.
	const png = og
		? await pngOf(pictureSvg(input, 'og', 1), 1200)
		: await pngOf(pictureSvg(input, 'wide', 1), 2400);
	return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
