import { toIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { headlineOn } from '#lib/explorer/headline.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import { m } from '#lib/paraglide/messages.js';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import { groupOf, type TreatyRecord } from '#lib/domain/record.ts';
import { DEFAULT_VIEW, serializeView, type Layer, type View } from '#lib/address/view.ts';
import type { ParsedChoices } from './builder-choices.ts';
import { oembedName, pictureName } from './kept-files.ts';
import { embedQuery, type OptionProblem } from './options.ts';
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

/**
 * The title of a frame. Without a day it names none and gives no figure: the title stays in the article, and the map in it
 * moves on.
 */
export function frameTitle(view: View): string {
	const titles: Record<Layer, () => string> = {
		status: m.builder_title_status,
		votes: m.builder_title_votes,
		budapest: m.builder_title_budapest,
	};
	const title = titles[view.layer]();
	return view.on === undefined ? title : m.builder_title_on({ title, day: formatDay(view.on) });
}

/** The text of a view's picture, in full sentences: with its figures where the day is fixed, without where it moves on. */
export function pictureAlt(record: TreatyRecord, view: View): string {
	if (view.on === undefined) return m.builder_alt_latest({ title: frameTitle(view) });
	const headline = headlineOn(record, sceneOn(record, view, view.on), groupOf(record, view.group), view.on);
	return m.builder_alt_on({ day: formatDay(view.on), headline });
}

/** Why an option of the address is not used. */
export function optionProblemText({ param, reason }: OptionProblem): string {
	switch (reason) {
		case 'not-a-day':
			return m.problem_not_a_day();
		case 'not-a-colour':
			return m.builder_not_a_colour();
		case 'contrast':
			return param === 'background' ? m.builder_refused_background() : m.builder_refused_accent();
		case 'not-a-choice':
			return param === 'height' ? m.builder_refused_height() : m.builder_not_a_choice();
	}
}
