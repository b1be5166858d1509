import { Resvg } from '@resvg/resvg-js';
import { error } from '@sveltejs/kit';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { pictureSvg } from '#lib/explorer/view-picture.ts';
import { LANGUAGE } from '#lib/messages/generated.ts';
import shapes from '#lib/map/generated/world.svg.txt?raw';
import { coloursOf } from '#lib/pictures/colours.ts';
import { parted } from '#lib/pictures/crop.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import look from '#lib/ui/look.css?raw';
import { dayNamed, pictureNames } from '#routes/key-days.ts';
import { asOfScene, record } from '#routes/record.server.ts';
import { statePictureSvg } from '#routes/(site)/state/picture.ts';
import { siteUrl } from '#routes/site-url.ts';
import { facesOf } from '#routes/(bare)/pictures/faces.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Of each day the wide picture as SVG and PNG, and the one for previews of links. */
const ENDINGS = ['.svg', '.png', '-og.png'];

export const entries: EntryGenerator = () => [
	...pictureNames(record).flatMap((name) => ENDINGS.map((ending) => ({ file: name + ending }))),
	...record.participants.map(({ participant }) => ({ file: `state-${participant.iso3}-og.png` })),
];

const COLOURS = coloursOf(look, 'light');
const PATHS = pathsInText(shapes);
/** Taken apart once for all states. */
const PARTED_PATHS = parted(PATHS);

/**
 * The picture of a key day or of the last day covered: `latest.svg`, `2025-10-25.png`, `2025-10-25-og.png`; and that of a participant, for
 * previews of links to its page and to be taken away: `state-VNM-og.png`.
 */
export const GET: RequestHandler = async ({ params: { file } }) => {
	const address = siteUrl()?.replace(/^https?:\/\//, '');
	const state = record.byIso3.get(/^state-(\w+)-og\.png$/.exec(file)?.[1] ?? '');
	if (state) {
		const input = { record, state, scene: asOfScene, paths: PARTED_PATHS, colours: COLOURS, address };
		return pngResponse(statePictureSvg(input), PICTURE_SIZES.og.width);
	}
	const [, name = '', og, ending] = /^(.+?)(-og)?\.(svg|png)$/.exec(file) ?? [];
	const day = dayNamed(record, name);
	if (day === undefined) error(404);
	const input = { record, view: DEFAULT_VIEW, day, paths: PATHS, colours: COLOURS, address };
	if (ending === 'svg') {
		return new Response(pictureSvg(input, 'wide'), { headers: { 'Content-Type': 'image/svg+xml' } });
	}
	// Twice as many pixels as the drawing has, for print and for slides; previews have a size of their own.
	return og
		? pngResponse(pictureSvg(input, 'og', 1), PICTURE_SIZES.og.width)
		: pngResponse(pictureSvg(input, 'wide', 1), 2400);
};

async function pngResponse(svg: string, widthPx: number): Promise<Response> {
	return new Response(await pngOf(svg, widthPx), { headers: { 'Content-Type': 'image/png' } });
}

/** The fonts are looked for with the first picture. */
let faces: Promise<string[]> | undefined;

/**
 * Draws an SVG with our fonts and no others, so that every machine makes the same PNG. The engine (@resvg/resvg-js 2.6.2) panics at a shape with
 * opacity that lies wholly outside the sheet, so a picture of a region with a filter is not for it.
 */
async function pngOf(svg: string, widthPx: number): Promise<Uint8Array<ArrayBuffer>> {
	faces ??= facesOf(LANGUAGE);
	const font = { fontFiles: await faces, loadSystemFonts: false };
	const resvg = new Resvg(svg, { font, fitTo: { mode: 'width', value: widthPx } });
	return new Uint8Array(resvg.render().asPng());
}
