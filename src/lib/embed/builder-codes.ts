import { toIso } from '#lib/domain/day.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { DEFAULT_VIEW, serializeView, type View } from '#lib/address/view.ts';
import type { ParsedChoices } from './builder-choices.ts';
import { oembedName, pictureName } from './kept-files.ts';
import { frameTitle, pictureAlt } from './builder-words.ts';
import { embedQuery } from './options.ts';
import { iframeSnippet, pictureSnippet, scriptSnippet, type Embedded, type Picture } from './snippets.ts';

/** What the builder gives to take away. */
export interface Codes {
	readonly iframe: string;
	readonly script: string;
	/** The page that answers for the embed by oEmbed, and the JSON file itself; `undefined` where there is none for these choices. */
	readonly pageUrl: string | undefined;
	readonly oembedUrl: string | undefined;
	/** A linked picture; `undefined` where the site keeps none of this view. */
	readonly picture: string | undefined;
}

/**
 * The code of an embed, in all its forms.
 * @param siteUrl the absolute address of the site, without a slash at its end
 * @param hasOembed whether the site answers by oEmbed at all
 */
export function codesOf(
	record: TreatyRecord,
	{ choices, options }: Pick<ParsedChoices, 'choices' | 'options'>,
	siteUrl: string,
	hasOembed: boolean,
): Codes {
	const { asOf } = record.days;
	const { isFrozen } = options;
	const shown = shownView(choices.view, isFrozen, Math.min(options.asOf ?? asOf, asOf));
	const embedded: Embedded = {
		embedUrl: `${siteUrl}/embed/${embedQuery(choices.view, options, record.days)}`,
		title: frameTitle(shown),
		heightPx: choices.heightPx,
	};
	const fullUrl = `${siteUrl}/${serializeView({ ...shown, theme: DEFAULT_VIEW.theme })}`;
	const pictured = pictureName(record, choices.view, isFrozen);
	const picture: Picture | undefined =
		pictured === undefined
			? undefined
			: {
					url: `${siteUrl}/pictures/${pictured}.png`,
					alt: pictureAlt(record, shown),
					widthPx: PICTURE_SIZES.wide.width,
					heightPx: PICTURE_SIZES.wide.height,
				};
	const named = hasOembed ? oembedName(record, choices.view, options) : undefined;
	const dayPage = choices.view.on === undefined ? '' : `on/${toIso(choices.view.on)}/`;
	return {
		iframe: iframeSnippet(embedded),
		script: scriptSnippet(siteUrl, embedded, fullUrl, picture),
		pageUrl: named && `${siteUrl}/${dayPage}`,
		oembedUrl: named && `${siteUrl}/oembed/${named}.json`,
		picture: picture && pictureSnippet(picture, fullUrl),
	};
}

/** The view that is on screen in the frame, for its title and its link: a frozen one names its day, and nothing of the table. */
export function shownView(view: View, isFrozen: boolean, asOf: number): View {
	const { find, sort } = DEFAULT_VIEW;
	return { ...view, find, sort, on: view.on ?? (isFrozen ? asOf : undefined) };
}
