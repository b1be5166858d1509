import { m } from '#lib/paraglide/messages.js';
import { colour } from './picture-colours.ts';
import { og, wide } from './picture-layouts.ts';
import type { Draft, PictureInput } from './picture-parts.ts';
import { PICTURE_SIZES, type PictureSize } from './picture-sizes.ts';
import { escapeXml, Type } from './picture-type.ts';
import { pictureWords } from './picture-words.ts';
import { sceneOn } from './scene.ts';

/** Room for fonts that are wider than ours, in a picture that the reader's own draw. */
export const READERS_FONTS = 1.25;

/**
 * A whole picture as the text of an SVG that stands by itself: no style sheet, no custom property, no file beside it. Headline, day, legend,
 * map, the European Union's standing, as-of day and sources are in it, and its full sentence is its `<desc>`.
 * @param slack how much wider than in our fonts a line may come out: 1 where our fonts draw it
 */
export function pictureSvg(input: PictureInput, size: PictureSize, slack = READERS_FONTS): string {
	const { record, view, day } = input;
	const scene = sceneOn(record, view, day);
	return draftSvg(
		{ ...input, words: pictureWords(record, view, day, scene), painting: scene.painting },
		size,
		slack,
	);
}

/** Lays out a picture that says and shows something else than a view does; the same in all other ways. */
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
