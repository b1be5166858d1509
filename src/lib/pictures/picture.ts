import { m } from '#lib/paraglide/messages.js';
import { colour } from './colours.ts';
import { og, wide } from './layouts.ts';
import type { Draft } from './parts.ts';
import { PICTURE_SIZES, type PictureSize } from './sizes.ts';
import { escapeXml, Type } from './type.ts';

/** Room for fonts that are wider than ours, in a picture that the reader's own draw. */
export const READERS_FONTS = 1.25;

/**
 * A picture as the text of an SVG that stands by itself: no style sheet, no custom property, no file beside it. Headline, day, legend, map, the
 * European Union's standing, as-of day and sources are in it, and its full sentence is its `<desc>`.
 * @param slack how much wider than in our fonts a line may come out: 1 where our fonts draw it
 */
export function draftSvg(input: Omit<Draft, 'type'>, size: PictureSize, slack = READERS_FONTS): string {
	const { words, colours } = input;
	const { width, height } = PICTURE_SIZES[size];
	const draft = { ...input, type: new Type(slack) };
	const { defs, body } = size === 'og' ? og(draft) : wide(draft);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">` +
		`<title id="title">${escapeXml(`${m.site_title()}, ${words.day}`)}</title><desc id="desc">${escapeXml(words.alt)}</desc>` +
		`${defs}<rect width="${width}" height="${height}" fill="${colour(colours, 'sea')}"/>${body}</svg>\n`
	);
}
